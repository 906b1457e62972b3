using System.Text.Json;

namespace PermFeed.Reference.Pages;

/// <summary>The guide's toc-contents.json: nodes with <c>title</c>, <c>href</c> and <c>contents</c>. A second list of the services' pages.</summary>
public static class TableOfContents
{
    public const string FileName = "toc-contents.json";

    /// <returns>File names such as <c>list_s3.html</c>, distinct, in ordinal order.</returns>
    /// <exception cref="FileFormatException">The file is not JSON or has no contents.</exception>
    public static ValueList<string> Read(string file, ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Names(document.RootElement.GetProperty("contents")).Distinct().Order(StringComparer.Ordinal).ToValueList();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FileFormatException(file, null, $"expected a table of contents with nodes in 'contents'; {e.Message}", e);
        }
    }

    private static IEnumerable<string> Names(JsonElement nodes)
    {
        foreach (var node in nodes.EnumerateArray())
        {
            if (node.TryGetProperty("href", out var href) && PageName.OfLink(href.GetString() ?? "") is var name && PageName.IsService(name))
                yield return name;
            if (!node.TryGetProperty("contents", out var contents))
                continue;
            foreach (var inner in Names(contents))
                yield return inner;
        }
    }
}
