using System.Text;
using PermFeed.Reference;
using PermFeed.Reference.Pages;
using static PermFeed.Tests.Reference.Pages.PageFixture;

namespace PermFeed.Tests.Reference.Pages;

public sealed class PageReaderTests
{
    private static readonly PageFixture Good = PageFixture.A("good", Row("Do", "", "Write", "", "", ""));

    [Fact]
    public void Pages_that_share_a_prefix_are_united_in_whatever_order_they_come()
    {
        SourceFile[] pages =
        [
            Page("ses", "first", Row("Send", "One", "Write", Links("identity*"), Links("ses:a"), "")),
            Page("ses", "second", Row("Send", "Two", "Write", Links("identity"), Links("ses:b"), "<p>iam:GetRole</p>"), Row("Get", "", "Read", "", "", "")),
        ];

        var observed = PageReader.Read(pages, "test");

        var send = observed.Reference.Find(ActionKey.Parse("ses:Send"))!;
        Assert.Equal(["identity", "identity*"], send.ResourceTypes.Select(resource => resource.Notation));
        Assert.Equal(["ses:a", "ses:b"], send.ConditionKeys);
        Assert.Equal(["iam:GetRole"], send.DependentActions.Select(action => action.Text));
        Assert.Equal(["list_first.html", "list_second.html"], observed.Pages![send.Key]);
        Assert.Equal("One", observed.Descriptions![send.Key]);
        Assert.Equal(observed.Reference.Actions, PageReader.Read(pages.Reverse(), "test").Reference.Actions);
    }

    [Fact]
    public void The_notice_of_a_redirect_is_set_aside_with_a_remark()
    {
        var observed = Read(Good.ToFile(), File("list_gone.html", "<html><head><title>\n301 Moved Permanently</title></head><body><h1>Moved Permanently</h1></body></html>"));

        Assert.Equal(1, observed.Reference.ActionCount);
        Assert.Equal("list_gone.html: not a service page but a redirect, set aside", Assert.Single(observed.Remarks));
    }

    [Fact]
    public void An_error_page_is_no_redirect_and_fails_the_set()
    {
        var failure = Assert.Throws<FileFormatException>(() =>
            Read(Good.ToFile(), File("list_s3.html", "<html><head><title>Service Unavailable</title></head><body><h1>Sorry</h1></body></html>")));

        Assert.Equal("list_s3.html:1: expected a service page with a title in h1.topictitle, found 'Service Unavailable'", failure.Message);
    }

    [Fact]
    public void Pages_left_over_from_earlier_days_are_set_aside_where_others_have_a_markdown_twin()
    {
        var observed = Read(Good.ToFile(), PageFixture.A("old", Row("Do", "", "Write", "", "", "")).WithoutMarkdownTwin().ToFile());

        Assert.Equal(["good:Do"], observed.Reference.Actions.Select(action => action.Key.Text));
        Assert.StartsWith("list_old.html: no longer published", Assert.Single(observed.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_may_say_that_its_service_has_no_actions()
    {
        var observed = Read(Good.ToFile(), Empty("iq").ToFile());

        Assert.Empty(observed.Reference.Find("iq")!.Actions);
    }

    [Fact]
    public void All_pages_saying_so_is_an_outage()
    {
        var failure = Assert.Throws<FileFormatException>(() => Read(Empty("iq").ToFile(), Empty("s3").ToFile()));

        Assert.Equal("test: expected actions, found none on any of 2 pages", failure.Message);
    }

    [Fact]
    public void While_AWS_changes_the_layout_a_set_of_both_provides_what_both_tell()
    {
        var observed = Read(Good.ToFile(), PageFixture.B("new", Row("Do", "", "", "", "Write")).ToFile());

        Assert.Equal("pages/mixed", observed.Format);
        Assert.DoesNotContain(FactNames.DependentActions, observed.Provides);
        Assert.All(observed.Reference.Actions, action => Assert.Null(action.Facts.DependentActions));
    }

    [Fact]
    public void Several_pages_that_cannot_be_read_give_one_message()
    {
        var failure = Assert.Throws<FileFormatException>(() => Read(Good.ToFile(), File("list_a.html", ""), File("list_b.html", "")));

        Assert.StartsWith("test: 2 of 3 pages cannot be read; the first: list_a.html", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_not_service_pages_by_name_are_passed_over() =>
        Assert.Equal(1, Read(Good.ToFile(), File("reference.html", "x"), File("list_s3.md", "x")).Reference.ActionCount);

    [Fact]
    public void A_resource_type_that_is_used_but_not_defined_is_remarked() =>
        Assert.Equal(["x: the resource type 'bus' is used but not defined"], Read(Page("x", "x", Row("Do", "", "Write", Links("bus"), "", ""))).Remarks);

    private static PageFixture Empty(string prefix) =>
        new PageFixture(prefix, prefix).Section("-actions-as-permissions", "<p>It has no service-specific actions that can be used in the <code>Action</code> element.</p>");

    private static SourceFile Page(string prefix, string stem, params string[] rows) =>
        new PageFixture(stem, prefix).Section("-actions-as-permissions", Table(HeadersA, rows)).ToFile();

    private static SourceFile File(string name, string markup) => new(name, Encoding.UTF8.GetBytes(markup));

    private static ObservedReference Read(params SourceFile[] files) => PageReader.Read(files, "test");
}
