using System.Text;
using PermFeed.Reference.Pages;

namespace PermFeed.Tests.Reference.Pages;

public sealed class ReferenceIndexTests
{
    [Fact]
    public void Services_are_read_with_and_without_a_leading_dot_and_once_each() =>
        Assert.Equal(["list_iam.html", "list_s3.html"], ReferenceIndex.Read("index.html", Index(
            "#actions_table", "./list_s3.html", "list_iam.html", "list_s3.html#x", "reference_policies_actions.html")));

    [Fact]
    public void Links_outside_the_list_do_not_count() =>
        Assert.Equal(["list_s3.html"], ReferenceIndex.Read("index.html", Index("list_s3.html").Replace("</h1>", "</h1><a href=\"list_other.html\">x</a>", StringComparison.Ordinal)));

    [Theory]
    [InlineData("https://example.org/list_s3.html")]
    [InlineData("../../other/list_s3.html")]
    public void A_service_of_another_place_is_refused(string target) =>
        Assert.Contains("expected links to pages of this guide", Assert.Throws<FileFormatException>(() => ReferenceIndex.Read("index.html", Index(target))).Message, StringComparison.Ordinal);

    [Fact]
    public void An_empty_index_is_refused() =>
        Assert.Contains("found none", Assert.Throws<FileFormatException>(() => ReferenceIndex.Read("index.html", Index("#a"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Another_page_in_its_place_is_refused() =>
        Assert.Contains("found 'Sign in'", Assert.Throws<FileFormatException>(() => ReferenceIndex.Read("index.html", "<title>Sign in</title>")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_table_of_contents_lists_services_at_any_depth() =>
        Assert.Equal(["list_iam.html", "list_s3.html"], TableOfContents.Read("toc-contents.json", Encoding.UTF8.GetBytes(
            """{"contents":[{"title":"a","href":"reference.html","contents":[{"title":"b","href":"list_s3.html"},{"href":"./list_iam.html","contents":[]}]}]}""")));

    [Fact]
    public void A_table_of_contents_of_another_shape_is_refused() =>
        Assert.Throws<FileFormatException>(() => TableOfContents.Read("toc-contents.json", "[]"u8.ToArray()));

    private static string Index(params string[] targets) =>
        "<html><body><div id=\"main-col-body\"><h1 class=\"topictitle\">Actions, resources, and condition keys for AWS services</h1><div class=\"highlights\"><ul>"
        + string.Concat(targets.Select(target => $"<li><p><a href=\"{target}\">X (x)</a></p></li>")) + "</ul></div></div></body></html>";
}
