namespace PermFeed.Rendering.Pages;

/// <summary>Puts a body into the page that all pages share.</summary>
internal sealed class PageShell(SiteInput input, SiteAddress address)
{
    /// <param name="template">Of the body, such as <c>start.html</c>.</param>
    /// <param name="model">Must know its way up as <c>root</c> where it links.</param>
    public RenderedFile Render(string template, PageHead head, object model) => Wrap(head, input.Templates.Render(template, model));

    public RenderedFile Wrap(PageHead head, string body)
    {
        var page = new Page
        {
            Folder = head.Folder,
            Title = head.Title,
            Description = head.Description,
            Body = body,
            Canonical = address.Of(head.Folder),
            Preview = address.Of(head.Preview),
            Feeds = [.. head.Feeds, .. FeedLink.Main],
            Scripts = head.Scripts,
        };
        return RenderedFile.Of(page.Path, MediaTypes.Html, input.Templates.Render("page.html", page));
    }
}
