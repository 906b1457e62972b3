using System.Net;
using CsCheck;
using PermFeed.Rendering.Text;

namespace PermFeed.Tests.Rendering.Text;

public sealed class MarkdownTextTests
{
    private static readonly Gen<string> Nasty = Gen.Char["ab1 \\`*_{}[]()<>#+-.!|~&$\"':/@=%^wW\t\n"].Array[0, 40].Select(letters => new string(letters));

    [Fact]
    public void Escaped_text_comes_out_of_Markdown_as_it_went_in() => Nasty.Sample(text =>
    {
        var html = MarkdownHtml.Render($"x{MarkdownText.Escape(text)}x");
        var inner = html["<p>".Length..^"</p>\n".Length];
        return !inner.Contains('<', StringComparison.Ordinal) && WebUtility.HtmlDecode(inner) == $"x{VisibleText.Of(text)}x";
    });

    [Fact]
    public void Text_at_the_start_of_a_line_stays_a_paragraph() => Nasty.Sample(text =>
        string.IsNullOrWhiteSpace(text) || MarkdownHtml.Render(MarkdownText.Escape(text.Trim())).StartsWith("<p>", StringComparison.Ordinal));

    [Fact]
    public void Html_text_decodes_to_what_it_was() => Nasty.Sample(text => WebUtility.HtmlDecode(HtmlText.Escape(text)) == VisibleText.Of(text));

    [Theory]
    [InlineData("19.1", "19.1")]
    [InlineData("1. item", "1\\. item")]
    [InlineData("https://evil.example", "https\\://evil.example")]
    [InlineData("www.evil.example", "www\\.evil.example")]
    public void Only_what_would_mean_something_is_escaped(string text, string escaped) => Assert.Equal(escaped, MarkdownText.Escape(text));
}
