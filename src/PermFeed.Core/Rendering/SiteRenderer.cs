using PermFeed.Rendering.Api;
using PermFeed.Rendering.Feeds;
using PermFeed.Rendering.Pages;

namespace PermFeed.Rendering;

/// <summary>Renders the whole site: a pure function of its input.</summary>
public static class SiteRenderer
{
    /// <returns>All files; the manifest, which holds the size and sum of every other, comes last.</returns>
    /// <exception cref="FileFormatException">A template asks for something that there is not.</exception>
    public static IReadOnlyList<RenderedFile> Render(SiteInput input)
    {
        var address = new SiteAddress(input);
        var shell = new PageShell(input, address);
        var files = new List<RenderedFile>();
        files.AddRange(input.Templates.Assets);
        files.AddRange(new StartPages(input, shell).Render());
        files.AddRange(input.Editions.SelectMany(new RecapPages(input, address, shell).Render));
        files.AddRange(new FeedFiles(input, address).Render());
        files.AddRange(new ApiFiles(input, address).Render());
        files.AddRange(PublishedSchemas.Render(input, address));
        files.AddRange(Manifest.Files(new Envelope(input, address), input, files));
        return files;
    }
}
