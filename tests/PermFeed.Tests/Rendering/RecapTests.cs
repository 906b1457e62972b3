using PermFeed.Rendering.Recaps;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Rendering;

public sealed class RecapTests
{
    [Fact]
    public void A_month_with_a_new_service_tells_its_dangers_first() =>
        Approved.Match(Markdown(SampleSite.FebruaryEdition()), "md");

    [Fact]
    public void A_quiet_month_says_so() =>
        Approved.Match(Markdown(SampleSite.QuietEdition()), "md");

    private static string Markdown(PermFeed.Editions.Edition edition) =>
        SampleSite.Templates.Render("recap.md", new Recap(edition, SampleSite.Small, "https://feed.example/"));
}
