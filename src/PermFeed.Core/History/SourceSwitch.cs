using PermFeed.Reference;

namespace PermFeed.History;

/// <summary>
/// The step from the npm package to AWS itself. Where AWS spreads a prefix over several pages, the package keeps what the last page says of an
/// action; AWS's pages and documents tell all. What the first look at AWS adds there was learned, not changed.
/// </summary>
internal static class SourceSwitch
{
    private const string Package = "iam-data/";

    // The prefixes that AWS spreads over pages, 2024 to 2026.
    private static readonly HashSet<string> Split = new(StringComparer.Ordinal)
    {
        "apigateway", "aws-marketplace", "cloudformation", "elasticloadbalancing", "greengrass", "kinesisanalytics", "lex", "ses", "sms-voice",
    };

    public static ValueList<Change> Learned(string? formatBefore, string format, ValueList<Change> changes)
    {
        var switches = formatBefore?.StartsWith(Package, StringComparison.Ordinal) is true && !format.StartsWith(Package, StringComparison.Ordinal);
        return switches ? changes.Select(change => IsMoreOfTheSame(change) ? change with { Kind = ChangeKind.FactsLearned } : change).ToValueList() : changes;
    }

    // Only what nothing was lost by: an action that gives up a resource type has changed, whoever tells it.
    private static bool IsMoreOfTheSame(Change change) => Split.Contains(change.ServicePrefix) && change.Kind switch
    {
        ChangeKind.ResourceTypesChanged => Names(change.Before).IsSubsetOf(Names(change.After)),
        ChangeKind.ConditionKeysChanged => change.Before!.ConditionKeys!.ToHashSet(StringComparer.OrdinalIgnoreCase).IsSubsetOf(change.After!.ConditionKeys!),
        ChangeKind.DependentActionsChanged => change.Before!.DependentActions!.ToHashSet().IsSubsetOf(change.After!.DependentActions!),
        _ => false,
    };

    private static HashSet<string> Names(ActionFacts? facts) => facts!.ResourceTypes!.Select(resource => resource.Name).ToHashSet(StringComparer.Ordinal);
}
