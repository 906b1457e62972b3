namespace PermFeed.Reference.Pages;

/// <summary>
/// Puts pages together to a reference. AWS spreads nine prefixes over several pages and lists some actions on more than one of them with
/// different rows: they are united, in the order of file names, so that the order of fetching changes nothing.
/// </summary>
internal static class PageMerge
{
    private static readonly ValueList<string> Always =
        [FactNames.AccessLevels, FactNames.PermissionOnly, FactNames.ResourceTypes, FactNames.RequiredMarks, FactNames.ConditionKeys];

    /// <param name="outcomes">Ordered by file name.</param>
    public static ObservedReference Merge(IReadOnlyList<PageOutcome> outcomes, string source)
    {
        var pages = outcomes.Where(outcome => outcome.Page is not null).Select(outcome => outcome.Page!).ToList();
        var layouts = pages.Select(page => page.Layout).OfType<PageLayout>().Distinct().ToList();
        var services = pages.GroupBy(page => page.Prefix)
            .SelectInParallel(group => new ServiceMerge([.. group], layouts.Count == 1));
        return new ObservedReference(
            new AuthorizationReference(services.Select(service => service.Service)), source, FormatOf(layouts), ProvidesOf(layouts))
        {
            Descriptions = services.SelectMany(service => service.Descriptions).ToDictionary(),
            Pages = services.SelectMany(service => service.Pages).ToDictionary(),
            OperationActions = services.SelectMany(service => service.OperationActions).ToDictionary(),
            Remarks =
            [
                .. outcomes.Where(outcome => outcome.SetAside is not null).Select(outcome => outcome.SetAside!),
                .. pages.SelectMany(page => page.Remarks),
                .. services.SelectMany(service => service.Remarks),
            ],
        };
    }

    private static string FormatOf(IReadOnlyList<PageLayout> layouts) => layouts switch
    {
        [PageLayout.DependentActions] => "pages/dependent-actions",
        [PageLayout.PermissionOnlySection] => "pages/permission-only-section",
        _ => "pages/mixed",
    };

    /// <summary>While AWS changes from one layout to the other, a set may hold both: then only what both tell is provided.</summary>
    private static ValueList<string> ProvidesOf(IReadOnlyList<PageLayout> layouts) =>
        layouts is [PageLayout.DependentActions] ? [.. Always, FactNames.DependentActions] : Always;
}
