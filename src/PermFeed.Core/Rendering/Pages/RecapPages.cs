using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PermFeed.Editions;
using PermFeed.Rendering.Controls;
using PermFeed.Rendering.Pictures;
using PermFeed.Rendering.Recaps;
using PermFeed.Rendering.Text;

namespace PermFeed.Rendering.Pages;

/// <summary>A recap as Markdown and as a page made from that Markdown.</summary>
internal sealed class RecapPages(SiteInput input, SiteAddress address, PageShell shell, SiteControls controls)
{
    public IEnumerable<RenderedFile> Render(Edition edition)
    {
        var recap = new Recap(edition, input, address.Root);
        var markdown = input.Templates.Render("recap.md", recap);
        yield return RenderedFile.Of($"recaps/{recap.Month}/index.md", MediaTypes.Markdown, markdown);
        var headings = new List<Heading>();
        var html = MarkdownHtml.Render(markdown, headings, MarkSeverities);
        var head = new PageHead($"recaps/{recap.Month}/", $"New AWS permissions in {recap.Title}", $"{recap.Headline} in AWS, {recap.Title}.")
        {
            Scripts = ["assets/copy.js"],
            Preview = PreviewPictures.PathOf(edition.Month),
        };
        var contents = headings.Where(heading => heading.Level == 2).ToArray();
        yield return shell.Render("recap.html", head, new RecapBody(recap, html, contents, controls.Of(edition)));
    }

    /// <summary>The line below an action's heading begins with the severity; the style sheet wants to know which.</summary>
    private static void MarkSeverities(MarkdownDocument document)
    {
        for (var i = 1; i < document.Count; i++)
        {
            if (document[i - 1] is HeadingBlock { Level: 4 } && document[i] is ParagraphBlock { Inline.FirstChild: EmphasisInline { FirstChild: LiteralInline severity } } line)
                line.GetAttributes().AddClass($"verdict severity-{severity.Content.ToString().ToLowerInvariant()}");
        }
    }
}
