using System.Text.Json;
using System.Xml.Linq;
using PermFeed.Classification;
using PermFeed.History;
using PermFeed.Reference;
using PermFeed.Tests.Classification;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Rendering.Feeds;

/// <summary>A corrected verdict updates what was published and never publishes it again.</summary>
public sealed class CorrectionTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly JsonElement Before = Item(Site());

    [Fact]
    public void A_later_correction_raises_updated_of_item_and_feed_under_the_same_id()
    {
        var site = Site("verdict: privileged, categories: [impact], attack: [TA0040], date: 2026-03-15");
        var after = Item(site);

        Assert.Equal(Before.GetProperty("id").GetString(), after.GetProperty("id").GetString());
        Assert.Equal("2026-02-28T00:00:00Z", after.GetProperty("date_published").GetString());
        Assert.Equal(("2026-02-28T00:00:00Z", "2026-03-15T00:00:00Z"), (Modified(Before), Modified(after)));
        Assert.Equal("2026-03-15T00:00:00Z", site.Xml("feeds/privileged.atom").Root!.Element(Atom + "updated")!.Value);
        Assert.Equal("2026-03-15T00:00:00Z", site.Xml("feeds/recap.atom").Root!.Element(Atom + "updated")!.Value);
        Assert.Equal("2026-03-15T00:00:00Z", site.Json("api/v1/changes/2026-02.json").GetProperty("last_modified").GetString());
        Assert.Equal("2026-03-15", after.GetProperty("_permfeed").GetProperty("change").GetProperty("corrected_on").GetString());
        Assert.EndsWith("impact", after.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Contains("a person on 2026-03-15", after.GetProperty("content_html").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("routine")]
    [InlineData("sensitive")]
    public void An_item_that_should_not_have_been_stays_and_says_so(string verdict)
    {
        var after = Item(Site($"verdict: {verdict}, date: 2026-03-15"));

        Assert.Equal(Before.GetProperty("id").GetString(), after.GetProperty("id").GetString());
        Assert.Equal("2026-03-15T00:00:00Z", Modified(after));
        Assert.Equal("demo:CreateToken added: not privileged after review", after.GetProperty("title").GetString());
        Assert.Contains($"Not privileged: judged {verdict}", after.GetProperty("content_html").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_that_a_person_set_before_the_action_was_observed_is_no_correction()
    {
        Assert.Equal(Modified(Before), Modified(Item(Site("verdict: privileged, date: 2026-01-02"))));
        Assert.Empty(Site("verdict: routine, date: 2026-01-02").Json("feeds/privileged.json").GetProperty("items").EnumerateArray());
    }

    [Fact]
    public void A_corrected_access_level_is_a_correction_too()
    {
        var judged = RuleBookBuilder.Classifier(
            ("rules/tokens.yaml", RuleBookBuilder.Rule.Replace("heads: [Token]", "heads: [Token]\n  levels: [Permissions management]", StringComparison.Ordinal)),
            ("overrides/access-levels.yaml", "access_levels:\n  - { action: \"demo:CreateToken\", access_level: Permissions management, reviewer: ann, date: 2026-03-15, reason: It does. }"))
            .Judge(Token);

        Assert.Equal((Verdict.Privileged, Verdict.Unreviewed, Some.Day("2026-03-15")), (judged.Verdict, judged.CorrectedFrom, judged.CorrectedOn));
    }

    private static ServiceAction Token => Some.Action("demo:CreateToken");

    private static SiteFiles Site(string? correction = null)
    {
        var overrides = correction is null ? "verdicts: []" : $"verdicts:\n  - {{ action: \"demo:CreateToken\", reviewer: ann, reason: Seen in use., {correction} }}";
        var judgement = RuleBookBuilder.Classifier(("rules/tokens.yaml", RuleBookBuilder.Rule), ("overrides/verdicts.yaml", overrides)).Judge(Token);
        var edition = SampleSite.Edition("2026-02", "2026-01-31", "2026-02-28", 1, 1, Some.Judged(Some.Added("demo:CreateToken", "2026-01-31", "2026-02-28"), judgement, ChangeState.Provisional));
        var catalogue = SampleSite.Empty.Catalogue with
        {
            Entries = [Some.Entry("demo:CreateToken", judgement, "2026-02-28")],
            Observations = [Some.Observation("2026-02-28", baseline: true)],
        };
        return new SiteFiles(SampleSite.Of(catalogue, edition));
    }

    private static JsonElement Item(SiteFiles site) => Assert.Single(site.Json("feeds/privileged.json").GetProperty("items").EnumerateArray());

    private static string? Modified(JsonElement item) => item.GetProperty("date_modified").GetString();
}
