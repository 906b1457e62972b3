using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PermFeed.Rendering.Text;

/// <summary>HTML from Markdown of ours. Raw HTML is off: whatever a text holds, no element comes from it.</summary>
internal static class MarkdownHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <param name="markdown">Escaped where it holds text from outside.</param>
    /// <param name="headings">Filled with the headings in order, for a table of contents; each has its anchor as id.</param>
    /// <param name="decorate">Sets classes, for the style sheet.</param>
    public static string Render(string markdown, ICollection<Heading>? headings = null, Action<MarkdownDocument>? decorate = null)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        SetAnchors(document, headings ?? []);
        decorate?.Invoke(document);
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        // Whatever template engine sees the page later must find no expression in it
        return writer.ToString().Replace("{{", "&#123;&#123;", StringComparison.Ordinal);
    }

    private static void SetAnchors(MarkdownDocument document, ICollection<Heading> headings)
    {
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var block in document.Descendants<HeadingBlock>())
        {
            var text = string.Concat(block.Inline!.Descendants().Select(TextOf));
            var anchor = HeadingAnchor.Of(text);
            var again = used[anchor] = used.GetValueOrDefault(anchor, -1) + 1;
            anchor = again == 0 ? anchor : $"{anchor}-{again}";
            block.GetAttributes().Id = anchor;
            headings.Add(new Heading(block.Level, text, anchor));
        }
    }

    public static string TextOf(MarkdownObject inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    };
}
