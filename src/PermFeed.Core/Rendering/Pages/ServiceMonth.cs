using PermFeed.Editions;
using PermFeed.Rendering.Recaps;

namespace PermFeed.Rendering.Pages;

/// <summary>What an edition did to one service.</summary>
internal sealed record ServiceMonth(string Month, string Title, IReadOnlyList<ChangeGroup> Groups)
{
    /// <summary>By service prefix, newest first.</summary>
    public static ILookup<string, ServiceMonth> All(ValueList<Edition> editions) =>
        editions.Reverse()
            .SelectMany(edition => ServiceChanges.Of(edition.Changes).Select(service =>
                (service.ServicePrefix, Month: new ServiceMonth(edition.Month.ToString(), edition.Month.Title(), service.Groups))))
            .ToLookup(service => service.ServicePrefix, service => service.Month, StringComparer.Ordinal);
}
