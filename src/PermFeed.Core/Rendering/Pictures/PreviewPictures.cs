using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.Rendering.Recaps;
using PermFeed.Rendering.Text;

namespace PermFeed.Rendering.Pictures;

/// <summary>The preview of each recap and of the start page, which all other pages share.</summary>
internal static class PreviewPictures
{
    public const string Start = "preview.png";

    public static string PathOf(Month month) => $"recaps/{month}/preview.png";

    public static IEnumerable<RenderedFile> Render(SiteInput input) =>
        [OfCatalogue(input).Render(Start), .. input.Editions.SelectInParallel(edition => Of(edition).Render(PathOf(edition.Month)))];

    private static PreviewPicture Of(Edition edition)
    {
        var numbers = new RecapNumbers(edition);
        var judged = edition.Changes
            .Where(change => change is { Change.Kind: History.ChangeKind.ActionAdded, State: not History.ChangeState.Withdrawn })
            .Select(change => change.Judgement).OfType<Judgement>();
        return new PreviewPicture
        {
            Title = edition.Month.Title(),
            Figure = numbers.Privileged,
            Label = Phrases.Plural(numbers.Privileged, "new privileged action", "new privileged actions"),
            Foot = $"{Phrases.Count(numbers.Added, "AWS IAM action")} added · {Phrases.Number(numbers.Sensitive)} sensitive · {Phrases.Count(numbers.ServicesAdded, "new service")}",
            Categories = Categories(judged),
        };
    }

    private static PreviewPicture OfCatalogue(SiteInput input)
    {
        var present = input.Catalogue.Entries.Where(entry => entry.State is not ActionState.Removed).ToList();
        var privileged = present.Count(entry => entry.Judgement.Privileged);
        return new PreviewPicture
        {
            Title = "New AWS permissions, judged every month",
            Figure = privileged,
            Label = Phrases.Plural(privileged, "privileged AWS IAM action", "privileged AWS IAM actions"),
            Foot = $"{Phrases.Count(present.Count, "action")} watched in {Phrases.Count(present.Select(entry => entry.Action.Key.ServicePrefix).Distinct(StringComparer.Ordinal).Count(), "service")}",
            Categories = Categories(present.Select(entry => entry.Judgement)),
        };
    }

    private static (string Name, int Number)[] Categories(IEnumerable<Judgement> judgements) =>
    [
        .. judgements.Where(judgement => judgement is { Privileged: true, RiskCategories.Count: > 0 })
            .CountBy(judgement => judgement.RiskCategories[0])
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key)
            .Select(count => (count.Key.Title(), count.Value)),
    ];
}
