using System.Text;

namespace PermFeed.Rendering;

/// <summary>A file of the site, ready to be written.</summary>
/// <param name="Path">Relative, with forward slashes, lower case but for ids of others (TA0004).</param>
/// <param name="MediaType">As it should be served: <c>application/atom+xml</c>.</param>
/// <param name="Content">Text is UTF-8 without byte order mark, LF, a line feed at the end.</param>
public sealed record RenderedFile(string Path, string MediaType, ReadOnlyMemory<byte> Content)
{
    public static RenderedFile Of(string path, string mediaType, string text) => new(path, mediaType, Encoding.UTF8.GetBytes(text));
}
