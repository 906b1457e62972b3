using System.Text;

namespace PermFeed.Reference.Agreement;

/// <summary>
/// Puts the service reference and the pages of one day together. An action counts as published when either shows it; of its facts the pages' count
/// where they tell them, as they tell more. What they disagree on is remarked.
/// </summary>
public static class CrossCheck
{
    private const int MostRemarks = 40;

    public static ObservedReference Combine(ObservedReference documents, ObservedReference pages)
    {
        var prefixes = documents.Reference.Services.Concat(pages.Reference.Services).Select(service => service.Prefix).Distinct();
        var services = prefixes.Select(prefix => Unite(documents.Reference.Find(prefix), pages.Reference.Find(prefix)));
        var onlyInPages = pages.Reference.Actions.Where(action => documents.Reference.Find(action.Key) is null);
        var onlyInDocuments = documents.Reference.Actions.Where(action => pages.Reference.Find(action.Key) is null);
        return pages with
        {
            Reference = new AuthorizationReference(services),
            Source = $"{documents.Source} + {pages.Source}",
            Format = $"{documents.Format} + {pages.Format}",
            Provides = FactNames.All.Where(fact => documents.Provides.Contains(fact) || pages.Provides.Contains(fact)).ToValueList(),
            SourceDigest = $"sha256:{SetDigest.Of(Encoding.UTF8.GetBytes($"{documents.SourceDigest}\n{pages.SourceDigest}\n"))}",
            OperationActions = documents.OperationActions,
            OnlyIn = onlyInPages.Select(action => KeyValuePair.Create(action.Key, pages.Format))
                .Concat(onlyInDocuments.Select(action => KeyValuePair.Create(action.Key, documents.Format))).ToDictionary(),
            Remarks = [.. documents.Remarks, .. pages.Remarks, .. Disagreements(documents, pages)],
        };
    }

    private static Service Unite(Service? documents, Service? pages)
    {
        if (documents is null || pages is null)
            return (pages ?? documents)!;
        var told = documents.Actions.ToDictionary(action => action.Key);
        var united = pages.Actions.Select(action => told.Remove(action.Key, out var other) ? Unite(other, action) : action).ToList();
        return pages with { Actions = [.. united, .. told.Values] };
    }

    private static ServiceAction Unite(ServiceAction documents, ServiceAction pages) => pages with
    {
        Facts = new ActionFacts
        {
            AccessLevels = pages.Facts.AccessLevels ?? documents.Facts.AccessLevels,
            PermissionOnly = pages.Facts.PermissionOnly ?? documents.Facts.PermissionOnly,
            ResourceTypes = pages.Facts.ResourceTypes ?? documents.Facts.ResourceTypes,
            ConditionKeys = pages.Facts.ConditionKeys ?? documents.Facts.ConditionKeys,
            DependentActions = pages.Facts.DependentActions ?? documents.Facts.DependentActions,
        },
    };

    private static List<string> Disagreements(ObservedReference documents, ObservedReference pages)
    {
        var all = pages.Reference.Actions
            .Select(action => (Pages: action, Documents: documents.Reference.Find(action.Key)))
            .Where(pair => pair.Documents is not null)
            .SelectMany(pair => Disagreements(pair.Documents!, pair.Pages)).ToList();
        var more = all.Count - MostRemarks;
        return more > 0 ? [.. all.Take(MostRemarks), $"the sources disagree on {more} more facts"] : all;
    }

    private static IEnumerable<string> Disagreements(ServiceAction documents, ServiceAction pages)
    {
        if (documents.AccessLevels != pages.AccessLevels)
            yield return $"{pages.Key}: the access level is {Names(pages)} on the pages, {Names(documents)} in the service reference";
        if (!Types(documents).SetEquals(Types(pages)))
            yield return $"{pages.Key}: the sources disagree on the resource types";
        if (!documents.ConditionKeys.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(pages.ConditionKeys))
            yield return $"{pages.Key}: the sources disagree on the condition keys";
    }

    private static ValueList<string> Names(ServiceAction action) => action.AccessLevels.ToNames();

    private static HashSet<string> Types(ServiceAction action) =>
        action.ResourceTypes.Select(resource => resource.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
