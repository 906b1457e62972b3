using System.Text.Json;
using PermFeed.Classification;

namespace PermFeed.Rendering.Api;

/// <summary>A judgement as the published fields that actions and changes share.</summary>
internal static class JudgementFields
{
    /// <summary>
    /// Most actions are neither privileged nor sensitive: they go without the members that would be empty. Reasons
    /// (rules with their evidence, rationale, recommendation) are long and stand where people look for them, in the catalogue and with what is new.
    /// </summary>
    public static void Write(Utf8JsonWriter json, Judgement judgement, string attackVersion, bool complete)
    {
        json.WriteString("verdict", judgement.Verdict.Id());
        json.WriteString("severity", judgement.Severity?.Id());
        json.WriteStrings("risk_categories", judgement.RiskCategories.Select(category => category.Id()));
        json.WriteString("confidence", judgement.Confidence.Id());
        json.WriteBoolean("reviewed", judgement.Reviewed);
        if (!judgement.Flagged)
            return;
        WriteAttack(json, judgement.Attack, attackVersion);
        WriteAtlas(json, judgement.Atlas);
        if (!complete)
            return;
        WriteRules(json, judgement.Rules);
        json.WriteString("rationale", judgement.Rationale);
        json.WriteString("recommendation", judgement.Recommendation);
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

    /// <summary>Those that flag; that a rule for ordinary use matched as well says nothing.</summary>
    private static void WriteRules(Utf8JsonWriter json, IEnumerable<RuleMatch> rules)
    {
        json.WriteStartArray("rules");
        foreach (var rule in rules.Where(rule => rule.Verdict is Verdict.Privileged or Verdict.Sensitive))
        {
            json.WriteStartObject();
            json.WriteString("id", rule.RuleId);
            json.WriteString("verdict", rule.Verdict.Id());
            json.WriteStrings("evidence", rule.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
