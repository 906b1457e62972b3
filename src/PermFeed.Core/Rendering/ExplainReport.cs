using System.Globalization;
using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.History;
using PermFeed.Rendering.Text;

namespace PermFeed.Rendering;

/// <summary>Why an action has its verdict, in lines for people.</summary>
public static class ExplainReport
{
    private const int MostNearMisses = 12;

    /// <param name="judged">The history and the rule book.</param>
    /// <param name="entry">The action.</param>
    /// <param name="verbose">Also the rules that almost matched, and what each lacked.</param>
    /// <returns>Lines that a terminal shows as they are: AWS's texts bring no line breaks and no escape sequences along.</returns>
    public static IEnumerable<string> Text(JudgedHistory judged, CatalogueEntry entry, bool verbose) => Lines(judged, entry, verbose).Select(VisibleText.Of);

    private static IEnumerable<string> Lines(JudgedHistory judged, CatalogueEntry entry, bool verbose)
    {
        var judgement = entry.Judgement;
        yield return $"{entry.Action.Key}  ({entry.ServiceName})";
        yield return $"  verdict     {Verdict(judgement)}";
        if (judgement.Flagged)
            foreach (var line in Reasons(judgement))
                yield return line;
        foreach (var rule in judgement.Rules)
            yield return $"  rule        {rule.RuleId} ({rule.Verdict.Id()}): {string.Join("; ", rule.Evidence)}";
        foreach (var line in Facts(entry))
            yield return line;
        foreach (var change in judged.History.Changes.Where(change => change.Action == entry.Action.Key && change.Kind is not ChangeKind.FactsLearned))
            yield return $"  history     {Day(change.ObservedOn)}  {change.Kind.Id()}";
        if (!verbose)
            yield break;
        foreach (var miss in judged.Classifier.NearMisses(entry.Action).Where(miss => miss.Verdict is not Classification.Verdict.Routine).OrderByDescending(miss => miss.Verdict).Take(MostNearMisses))
            yield return $"  near miss   {miss.RuleId} ({miss.Verdict.Id()}): {string.Join("; ", miss.Failures)}";
    }

    private static string Verdict(Judgement judgement)
    {
        var reviewed = judgement.Reviewed ? ", reviewed by a person" : "";
        var severity = judgement.Severity is { } level ? $", {level.Id()} severity" : "";
        return $"{judgement.Verdict.Id()}{severity}, {judgement.Confidence.Id()} confidence{reviewed}";
    }

    private static IEnumerable<string> Reasons(Judgement judgement)
    {
        yield return $"  category    {string.Join(", ", judgement.RiskCategories.Select(category => category.Id()))}";
        foreach (var mapping in judgement.Attack)
            yield return $"  ATT&CK      {mapping.Tactic.Name} ({mapping.Tactic.Id}){(mapping.Technique is { } technique ? $", {technique.Name} ({technique.Id})" : "")}";
        foreach (var technique in judgement.Atlas)
            yield return $"  ATLAS       {technique.Name} ({technique.Id})";
        yield return $"  why         {judgement.Rationale}";
        yield return $"  what to do  {judgement.Recommendation}";
    }

    private static IEnumerable<string> Facts(CatalogueEntry entry)
    {
        var facts = entry.Action.Facts;
        if (facts.AccessLevels is { } levels)
            yield return $"  level       {Reference.AccessLevelNames.ToNames(levels)}";
        if (facts.ResourceTypes is { Count: > 0 } types)
            yield return $"  resources   {string.Join(", ", types.Select(type => type.Notation))}";
        if (facts.ConditionKeys is { Count: > 0 } keys)
            yield return $"  keys        {keys}";
        if (facts.DependentActions is { Count: > 0 } dependents)
            yield return $"  needs       {dependents}";
        yield return entry.FirstSeen is { } first ? $"  first seen  {Day(first)}" : "  first seen  on or before the first observation";
        if (entry.State is not ActionState.Present)
            yield return $"  last seen   {Day(entry.LastSeen)} ({entry.State.Id()})";
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
