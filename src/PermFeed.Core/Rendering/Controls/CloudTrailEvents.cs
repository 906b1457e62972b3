using PermFeed.Editions;

namespace PermFeed.Rendering.Controls;

/// <summary>
/// The CloudTrail events by which the use of actions shows. The event's name is taken to be the action's and its source the service prefix;
/// AWS documents no table of the two, so a detection must be tried before it is relied on. Permission-only actions have no event.
/// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
/// </summary>
internal sealed record CloudTrailEvents(string ServicePrefix, string Source, IReadOnlyList<CatalogueEntry> Entries)
{
    /// <summary>Prefixes whose events have another source, as the services' own CloudTrail pages show.</summary>
    private static readonly Dictionary<string, string> OtherSources = new(StringComparer.Ordinal)
    {
        ["application-autoscaling"] = "autoscaling.amazonaws.com",
        ["cloudwatch"] = "monitoring.amazonaws.com",
        ["mobiletargeting"] = "pinpoint.amazonaws.com",
        ["tag"] = "tagging.amazonaws.com",
    };

    public IReadOnlyList<string> Names => [.. Entries.Select(entry => entry.Action.Key.Name).Order(StringComparer.Ordinal)];

    /// <summary>By service prefix.</summary>
    public static IReadOnlyList<CloudTrailEvents> Of(ControlSet set) =>
    [
        .. set.Entries.Where(entry => !entry.Action.PermissionOnly)
            .GroupBy(entry => entry.Action.Key.ServicePrefix, StringComparer.Ordinal)
            .Select(group => new CloudTrailEvents(group.Key, OtherSources.GetValueOrDefault(group.Key, $"{group.Key}.amazonaws.com"), [.. group])),
    ];
}
