using PermFeed.Editions;

namespace PermFeed.Rendering.Recaps;

/// <summary>All changes of one service in an edition, by kind.</summary>
internal sealed record ServiceChanges(string ServicePrefix, string ServiceName, IReadOnlyList<ChangeGroup> Groups)
{
    public static IReadOnlyList<ServiceChanges> Of(IEnumerable<JudgedChange> changes) =>
    [
        .. changes.GroupBy(change => change.Change.ServicePrefix, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ServiceChanges(group.Key, group.First().ServiceName, ByKind(group))),
    ];

    private static IReadOnlyList<ChangeGroup> ByKind(IEnumerable<JudgedChange> changes) =>
    [
        .. changes.GroupBy(change => change.Change.Kind)
            .OrderBy(group => group.Key)
            .Select(group => new ChangeGroup([.. group.Select(change => new RecapLine(change)).OrderBy(line => line.Subject, StringComparer.OrdinalIgnoreCase)])),
    ];
}
