namespace PermFeed.Rendering.Recaps;

/// <summary>The findings of one service, gravest first.</summary>
internal sealed record FindingGroup(string ServicePrefix, string ServiceName, bool IsNew, IReadOnlyList<Finding> Findings)
{
    /// <summary>New services first, then by gravest finding, then by number of findings.</summary>
    public static IReadOnlyList<FindingGroup> Of(IEnumerable<Finding> findings, IReadOnlySet<string> newServices) =>
    [
        .. findings.GroupBy(finding => finding.ServicePrefix, StringComparer.Ordinal)
            .Select(group => new FindingGroup(group.Key, group.First().ServiceName, newServices.Contains(group.Key), Ordered(group)))
            .OrderByDescending(group => group.IsNew)
            .ThenByDescending(group => group.Findings[0].Rank)
            .ThenByDescending(group => group.Findings.Count)
            .ThenBy(group => group.ServicePrefix, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<Finding> Ordered(IEnumerable<Finding> findings) =>
        [.. findings.OrderByDescending(finding => finding.Rank).ThenBy(finding => finding.Action, StringComparer.OrdinalIgnoreCase)];
}
