using System.Text;
using PermFeed.Reference;
using PermFeed.Reference.Pages;
using static PermFeed.Tests.Reference.Pages.PageFixture;

namespace PermFeed.Tests.Reference.Pages;

public sealed class PageFormatErrorTests
{
    private const string Do = "<tr><td>Do</td><td></td><td>Write</td><td></td><td></td><td></td></tr>";

    [Fact]
    public void A_table_with_unknown_headers_names_what_it_has() =>
        Fails("found 'Actions | Description | Risk'", Actions(Table("Actions|Description|Risk", Do)));

    [Fact]
    public void An_unknown_access_level_names_the_action() =>
        Fails("expected an access level of x:Do, found 'Admin'", Actions(Table(HeadersA, Row("Do", "", "Admin", "", "", ""))));

    [Fact]
    public void A_row_with_too_few_cells_does_not_end_the_table_unnoticed() =>
        Fails("expected a cell for each of the 6 columns, found 5", Actions(Table(HeadersA, Row("Do", "", "Write", "", ""), Do)));

    [Fact]
    public void A_row_with_too_many_cells_is_refused() =>
        Fails("expected at most 6 cells beside those that span from above, found 7", Actions(Table(HeadersA, Row("Do", "", "Write", "", "", "", ""))));

    [Fact]
    public void A_cell_that_spans_more_rows_than_there_are_is_refused() =>
        Fails("expected the table to go on for 2 more rows", Actions(Table(HeadersA, Row([3, 3, 3], "Do", "", "Write", "", "", ""))));

    [Theory]
    [InlineData("colspan=\"2\"")]
    [InlineData("rowspan=\"0\"")]
    [InlineData("rowspan=\"many\"")]
    public void Other_spans_are_refused(string span) =>
        Fails("expected cells that span whole rows and one column", Actions(Table(HeadersA, $"<tr><td {span}>Do</td><td></td><td>Write</td><td></td><td></td><td></td></tr>")));

    [Fact]
    public void A_table_inside_a_table_is_refused() =>
        Fails("expected no table inside a table", Actions(Table(HeadersA, Row(Table(HeadersA, Do), "", "Write", "", "", ""))));

    [Fact]
    public void A_name_that_is_no_action_is_refused() =>
        Fails("expected the name of an action, found 'Do this'", Actions(Table(HeadersA, Row("Do this", "", "Write", "", "", ""))));

    [Fact]
    public void A_second_description_that_is_no_scenario_is_refused() =>
        Fails("expected a row of a scenario", Actions(Table(HeadersA, Row([2], "Do", "", "Write", "", "", ""), Row("More", "Write", "", "", ""))));

    [Fact]
    public void A_condition_key_without_a_colon_is_refused() =>
        Fails("expected a condition key such as aws:TagKeys, found 'TagKeys'", Actions(Table(HeadersA, Row("Do", "", "Write", "", Links("TagKeys"), ""))));

    [Fact]
    public void Actions_below_another_heading_are_refused() =>
        Fails("found them below 'list_x-history'", new PageFixture("x", "x").Section("-history", Table(HeadersA, Do)));

    [Fact]
    public void A_page_without_a_section_of_actions_is_refused() =>
        Fails("expected a section '-actions-as-permissions', found none", new PageFixture("x", "x"));

    [Fact]
    public void Neither_a_table_nor_a_sentence_is_refused() =>
        Fails("expected a table of actions or a sentence that there are none", Actions("<div>Actions as a list of divisions</div>"));

    [Fact]
    public void A_table_without_rows_is_refused() => Fails("expected actions, found a table without rows", Actions(Table(HeadersA)));

    [Fact]
    public void A_page_without_a_service_prefix_is_refused() =>
        Fails("expected a paragraph '(service prefix: x)'", new PageFixture("x", "no prefix").Section("-actions-as-permissions", Table(HeadersA, Do)));

    [Fact]
    public void A_page_of_two_layouts_is_refused() =>
        Fails("expected one layout, found tables of two", Actions(Table(HeadersA, Do) + Table(HeadersB, Row("Get", "", "", "", "Read"))));

    [Fact]
    public void A_page_that_is_cut_off_is_refused_wherever_it_ends()
    {
        var whole = Actions(Table(HeadersA, Do, Row("Get", "", "Read", "", "", ""))).ToHtml();
        var title = whole.IndexOf("</h1>", StringComparison.Ordinal);
        for (var length = 0; length < whole.Length - "</html>".Length; length++)
        {
            var failure = Assert.Throws<FileFormatException>(() => Read(whole[..length]));
            Assert.Contains(length < title ? "expected a service page" : "list_x.html:", failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_message_names_the_line()
    {
        var html = Actions(Table(HeadersA, Do, "\n\n" + Row("Do this", "", "Write", "", "", ""))).ToHtml();
        var line = html[..html.IndexOf("Do this", StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;

        Assert.Equal(line, Assert.Throws<FileFormatException>(() => Read(html)).Line);
    }

    private static PageFixture Actions(string content) => new PageFixture("x", "x").Section("-actions-as-permissions", content);

    private static void Fails(string expected, PageFixture page) =>
        Assert.Contains(expected, Assert.Throws<FileFormatException>(() => Read(page.ToHtml())).Message, StringComparison.Ordinal);

    private static ObservedReference Read(string html) => PageReader.Read([new SourceFile("list_x.html", Encoding.UTF8.GetBytes(html))], "test");
}
