using System.Text;
using System.Xml;

namespace PermFeed.Rendering.Feeds;

/// <summary>How our XML files are written: UTF-8 without byte order mark, indented, LF, a line feed at the end.</summary>
internal static class XmlDocuments
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(false),
        Indent = true,
        NewLineChars = "\n",
        // Content keeps its own line ends
        NewLineHandling = NewLineHandling.None,
        CloseOutput = false,
    };

    public static RenderedFile Render(string path, string mediaType, Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }

        stream.WriteByte((byte)'\n');
        return new RenderedFile(path, mediaType, stream.ToArray());
    }
}
