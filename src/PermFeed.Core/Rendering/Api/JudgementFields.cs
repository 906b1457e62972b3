using System.Text.Json;
using PermFeed.Classification;

namespace PermFeed.Rendering.Api;

/// <summary>A judgement as the published fields that actions and changes share.</summary>
internal static class JudgementFields
{
    /// <summary>Every action has the same members, empty where it is neither privileged nor sensitive.</summary>
    /// <param name="advice">Also the recommendation: long, so it stands in the catalogue and with what is new.</param>
    public static void Write(Utf8JsonWriter json, Judgement judgement, string attackVersion, bool advice)
    {
        WriteShort(json, judgement, attackVersion);
        WriteAtlas(json, judgement.Atlas);
        WriteRules(json, judgement.Rules);
        json.WriteString("confidence", judgement.Confidence.Id());
        json.WriteBoolean("reviewed", judgement.Reviewed);
        json.WriteString("rationale", judgement.Rationale);
        if (advice)
            json.WriteString("recommendation", judgement.Recommendation);
    }

    /// <summary>How it is judged without the reasons, where other documents give them.</summary>
    public static void WriteShort(Utf8JsonWriter json, Judgement judgement, string attackVersion)
    {
        WriteClass(json, judgement);
        WriteAttack(json, judgement.Attack, attackVersion);
        if (judgement.CorrectedOn is { } corrected)
            json.WriteDate("corrected_on", corrected);
    }

    public static void WriteClass(Utf8JsonWriter json, Judgement judgement)
    {
        json.WriteString("verdict", judgement.Verdict.Id());
        json.WriteString("severity", judgement.Severity?.Id());
        json.WriteStrings("risk_categories", judgement.RiskCategories.Select(category => category.Id()));
    }

    private static void WriteAttack(Utf8JsonWriter json, IEnumerable<AttackMapping> mappings, string version)
    {
        json.WriteStartArray("attack");
        foreach (var mapping in mappings)
        {
            json.WriteStartObject();
            json.WriteString("tactic_id", mapping.Tactic.Id);
            json.WriteString("tactic_name", mapping.Tactic.Name);
            if (mapping.Technique is { } technique)
            {
                json.WriteString("technique_id", technique.Id);
                json.WriteString("technique_name", technique.Name);
            }

            json.WriteString("version", version);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAtlas(Utf8JsonWriter json, IEnumerable<AtlasTechnique> techniques)
    {
        json.WriteStartArray("atlas");
        foreach (var technique in techniques)
        {
            json.WriteStartObject();
            json.WriteString("technique_id", technique.Id);
            json.WriteString("technique_name", technique.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Those that flag; that a rule for ordinary use matched as well says nothing. The list of rules has title and verdict of each.</summary>
    private static void WriteRules(Utf8JsonWriter json, IEnumerable<RuleMatch> rules)
    {
        json.WriteStartArray("rules");
        foreach (var rule in rules.Where(rule => rule.Verdict is Verdict.Privileged or Verdict.Sensitive))
        {
            json.WriteStartObject();
            json.WriteString("id", rule.RuleId);
            json.WriteStrings("evidence", rule.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
