using PermFeed.Classification;
using PermFeed.History;
using PermFeed.Reference;
using PermFeed.Rendering;
using PermFeed.Rendering.Text;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Rendering;

/// <summary>Names and sentences come from outside: in every format they must stay text.</summary>
public sealed class HostileTextTests
{
    private const string Hostile = "=cmd()|<script>alert(1)</script>]]>`code`${{ secrets.X }} \u202Egnp[x](javascript:1)\"'&amp; --> https://evil.example\r\n# Heading\u0000";
    private static readonly SiteFiles Site = new(Input());

    [Fact]
    public void No_script_element_and_no_comment_end_comes_from_text() => Assert.All(Texts(MediaTypes.Html, MediaTypes.Markdown, MediaTypes.Csv), file =>
    {
        if (file.MediaType != MediaTypes.Csv)
            Assert.DoesNotContain("<script>", Text(file), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("${{", file.MediaType == MediaTypes.Csv ? "" : Text(file), StringComparison.Ordinal);
    });

    [Fact]
    public void Direction_marks_and_control_characters_are_shown_as_codes() => Assert.All(Site.All.Where(file => file.MediaType != "image/png"), file =>
    {
        Assert.DoesNotContain('\u202E', Text(file));
        Assert.DoesNotContain('\0', Text(file));
    });

    [Fact]
    public void Markdown_shows_the_text_and_makes_nothing_of_it()
    {
        var html = MarkdownHtml.Render($"a {MarkdownText.Escape(Hostile)} b");

        Assert.StartsWith("<p>a =cmd()|&lt;script&gt;alert(1)&lt;/script&gt;]]&gt;`code`$", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<a ", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<h1", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<code", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("`tick`")]
    [InlineData("${{ x }}")]
    [InlineData("{% raw %}")]
    [InlineData("a|b")]
    [InlineData("")]
    public void A_code_span_is_made_only_where_it_holds(string text) =>
        Assert.DoesNotContain("<code", MarkdownHtml.Render($"x {MarkdownText.Code(text)} y"), StringComparison.Ordinal);

    [Fact]
    public void A_terminal_gets_one_line_for_a_line_and_no_escape_sequence()
    {
        const string Name = "S\u001b[2J\u0007 \u202Ex\r\n  verdict     routine";
        var entry = Some.Entry("svc:PutThingPolicy", Some.Privileged() with { Rationale = Name }) with { ServiceName = Name, Action = Some.Action("svc:PutThingPolicy", conditionKeys: [Name]) };

        var lines = ExplainReport.Text(new JudgedHistory(RecordedHistory.Empty, null!, null!, _ => Some.Routine, null!), entry, verbose: false).ToList();

        Assert.Equal("svc:PutThingPolicy  (S\\u001b[2J\\u0007 \\u202ex    verdict     routine)", lines[0]);
        Assert.All(lines, line => Assert.DoesNotContain(line, letter => char.IsControl(letter) || letter is '\u202E'));
    }

    [Fact]
    public void Xml_carries_the_text_as_text() => Assert.All(
        ["feeds/privileged.rss", "feeds/privileged.atom"],
        path => Assert.Contains(VisibleText.Of(Hostile), Site.Xml(path).Descendants().Where(element => !element.HasElements).Select(element => element.Value)));

    [Fact]
    public void Feed_content_holds_no_script() => Assert.All(
        Site.Json("feeds/privileged.json").GetProperty("items").EnumerateArray(),
        item => Assert.DoesNotContain("<script", item.GetProperty("content_html").GetString()!, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Json_gives_back_exactly_what_came_in()
    {
        var item = Site.Json("api/v1/catalog.json").GetProperty("items")[0];

        Assert.Equal(Hostile, item.GetProperty("service_name").GetString());
        Assert.Equal(Hostile, item.GetProperty("rationale").GetString());
        Assert.DoesNotContain("<script", Site.Text("api/v1/catalog.json"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\t=1", "' =1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\r\nlines", "two  lines")]
    [InlineData("plain", "plain")]
    public void A_csv_field_is_no_formula_and_one_line(string text, string field) =>
        Assert.Equal(field, CsvText.Field(text));

    [Theory]
    [InlineData("a\u202Eb", "a\\u202eb")]
    [InlineData("café", "café")]
    public void Hidden_characters_become_visible(string text, string shown) => Assert.Equal(shown, VisibleText.Of(text));

    private static IEnumerable<RenderedFile> Texts(params string[] mediaTypes) => Site.All.Where(file => mediaTypes.Contains(file.MediaType));

    private static string Text(RenderedFile file) => System.Text.Encoding.UTF8.GetString(file.Content.Span);

    private static SiteInput Input()
    {
        var judgement = Some.Privileged() with
        {
            Rationale = Hostile,
            Recommendation = Hostile,
            Rules = [new RuleMatch("rules/x", Hostile, Verdict.Privileged, [Hostile])],
            Atlas = [new AtlasTechnique("AML.T0020", Hostile)],
        };
        var action = Some.Action("evil:Do", AccessLevels.Write, [Hostile], [Hostile]);
        var added = Some.Judged(Some.Added("evil:Do", "2026-01-31", "2026-02-28", action.Facts), judgement) with { ServiceName = Hostile };
        var service = Some.Judged(new Change
        {
            Kind = ChangeKind.ServiceAdded,
            ServicePrefix = "evil",
            ObservationId = "2026-02-28",
            Window = Some.Window("2026-01-31", "2026-02-28"),
            ServiceName = Hostile,
        });
        var edition = SampleSite.Edition("2026-02", "2026-01-31", "2026-02-28", 1, 1, service, added);
        return SampleSite.Of(
            SampleSite.Empty.Catalogue with
            {
                Entries = [Some.Entry("evil:Do", judgement, "2026-02-28") with { Action = action, ServiceName = Hostile }],
                Observations = [Some.Observation("2026-02-28") with { Source = Hostile, Warnings = [Hostile] }],
            },
            edition with { Observations = [edition.Observations[0] with { Source = Hostile, Warnings = [Hostile] }] });
    }
}
