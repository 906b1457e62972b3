using System.Text;
using System.Text.Json;
using System.Xml;

namespace PermFeed.Publishing.Verification;

/// <summary>Whether a published file is what its name says. A sum proves only that it is the file that was built.</summary>
internal static class DocumentForm
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly XmlReaderSettings Xml = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <returns>Null when it parses.</returns>
    public static string? Problem(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            switch (Path.GetExtension(path))
            {
                case ".json":
                    ReadJson(content);
                    break;
                case ".rss" or ".atom" or ".opml" or ".xml" or ".svg":
                    ReadXml(content);
                    break;
                case ".html" or ".md" or ".css" or ".js" or ".csv" or ".tf" or ".yml" or ".txt" or "":
                    Strict.GetCharCount(content);
                    break;
            }

            return null;
        }
        catch (Exception e) when (e is JsonException or XmlException or DecoderFallbackException)
        {
            return $"does not parse: {Printable.Of(e.Message)}";
        }
    }

    private static void ReadJson(ReadOnlySpan<byte> content)
    {
        var reader = new Utf8JsonReader(content);
        while (reader.Read())
        {
            // Reading to the end is the check
        }
    }

    private static void ReadXml(ReadOnlySpan<byte> content)
    {
        using var reader = XmlReader.Create(new StringReader(Strict.GetString(content)), Xml);
        while (reader.Read())
        {
            // Reading to the end is the check
        }
    }
}
