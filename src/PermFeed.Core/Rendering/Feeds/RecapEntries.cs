using PermFeed.Editions;
using PermFeed.Rendering.Api;
using PermFeed.Rendering.Recaps;
using PermFeed.Rendering.Text;

namespace PermFeed.Rendering.Feeds;

/// <summary>Feed entries from editions: one a month, ever; a rebuilt month updates its entry.</summary>
internal sealed class RecapEntries(SiteInput input, SiteAddress address)
{
    private readonly ChangeDates dates = new(input.Catalogue);

    public FeedEntry Of(Edition edition)
    {
        var recap = new Recap(edition, input, address.Root);
        return new FeedEntry
        {
            Id = address.RecapId(edition.Month),
            Title = $"{recap.Title}: {recap.Headline}",
            Url = address.Of($"recaps/{edition.Month}/"),
            Summary = $"{recap.Headline}; {Phrases.Count(recap.Numbers.Added, "action")} added between {Phrases.Date(recap.From)} and {Phrases.Date(recap.To)}.",
            Html = MarkdownHtml.Render(input.Templates.Render("feed-recap.md", recap)),
            // The first observation of the month: later ones only update it
            Published = edition.Observations.Count > 0 ? edition.Observations[0].Date : edition.Window.To,
            Updated = dates.Updated(edition),
            Tags = recap.Categories.Select(category => new FeedTag(category.Id, address.Of("categories/"))).ToValueList(),
            WriteData = json =>
            {
                json.WriteString("month", recap.Month);
                json.WriteStartObject("window");
                json.WriteDate("from", recap.From);
                json.WriteDate("to", recap.To);
                json.WriteEndObject();
                json.WriteNumber("actions_added", recap.Numbers.Added);
                json.WriteNumber("privileged", recap.Numbers.Privileged);
                json.WriteNumber("sensitive", recap.Numbers.Sensitive);
                json.WriteString("changes_url", address.Of($"api/v1/changes/{recap.Month}.json"));
            },
        };
    }
}
