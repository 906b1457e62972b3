using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using PermFeed.Rendering;

namespace PermFeed.Tests.Rendering;

/// <summary>A rendered site as tests ask for it.</summary>
internal sealed class SiteFiles(SiteInput input)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public IReadOnlyList<RenderedFile> All { get; } = SiteRenderer.Render(input);

    public string Text(string path) => Encoding.UTF8.GetString(Find(path).Content.Span);

    public JsonElement Json(string path) => JsonDocument.Parse(Find(path).Content).RootElement;

    /// <summary>For people who approve it.</summary>
    public string IndentedJson(string path) => JsonSerializer.Serialize(Json(path), Indented) + "\n";

    public XDocument Xml(string path) => XDocument.Parse(Text(path));

    private RenderedFile Find(string path) => All.Single(file => file.Path == path);
}
