using System.Text.Json;
using PermFeed.Rendering;

namespace PermFeed.Tests.Rendering.Api;

/// <summary>The JSON documents of a site and the schemas that they name.</summary>
internal static class PublishedDocuments
{
    private const string Folder = "/schema/v1/";

    public static IEnumerable<RenderedFile> Of(SiteFiles site) => site.All.Where(file =>
        file.Path.StartsWith("api/", StringComparison.Ordinal) && file.Path.EndsWith(".json", StringComparison.Ordinal) && !file.Path.EndsWith("openapi.json", StringComparison.Ordinal));

    /// <returns>The name of its schema, such as action-list.</returns>
    public static string SchemaOf(RenderedFile document)
    {
        var address = JsonDocument.Parse(document.Content).RootElement.GetProperty("$schema").GetString()!;
        Assert.Contains(Folder, address, StringComparison.Ordinal);
        return address[(address.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..].Replace(".schema.json", "", StringComparison.Ordinal);
    }
}
