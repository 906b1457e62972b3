using System.Buffers;
using System.Text.Json;
using PermFeed.History;

namespace PermFeed.Rendering.Api;

/// <summary>What every document of the API begins with: what it is, where it lives, from which observations and under which rules it was made.</summary>
internal sealed class Envelope(SiteInput input, SiteAddress address)
{
    public const string SchemaVersion = "1.0.0";
    public const string License = "CC0-1.0";

    /// <summary>A list document, one item a line: easy to grep, to compare and to stream.</summary>
    /// <param name="more">Members of the document beside its items.</param>
    public RenderedFile List<T>(DocumentHead head, IReadOnlyCollection<T> items, Action<Utf8JsonWriter, T> write, Action<Utf8JsonWriter>? more = null)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        Write(json, head);
        more?.Invoke(json);
        json.WriteNumber("count", items.Count);
        json.WriteStartArray("items");
        json.Flush();
        WriteItems(json, buffer, items, write);
        buffer.Write("\n]}\n"u8);
        return new RenderedFile(head.Path, MediaTypes.Json, buffer.WrittenMemory);
    }

    public RenderedFile Single(DocumentHead head, Action<Utf8JsonWriter> write) =>
        new(head.Path, MediaTypes.Json, JsonWriting.Document(json =>
        {
            Write(json, head);
            write(json);
        }));

    private static void WriteItems<T>(Utf8JsonWriter json, ArrayBufferWriter<byte> buffer, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        var first = true;
        foreach (var item in items)
        {
            buffer.Write(first ? "\n"u8 : ",\n"u8);
            first = false;
            json.Reset(buffer);
            write(json, item);
            json.Flush();
        }

        json.Reset(buffer);
    }

    private void Write(Utf8JsonWriter json, DocumentHead head)
    {
        var newest = head.Observations.Count > 0 ? head.Observations[^1] : null;
        json.WriteString("$schema", address.Schema(head.Schema));
        json.WriteString("schema_version", SchemaVersion);
        json.WriteString("canonical_url", address.Of(head.Path));
        json.WriteTime("generated_at", newest?.Date);
        json.WriteTime("last_modified", head.LastModified ?? newest?.Date);
        json.WriteString("data_version", newest?.Id ?? "");
        WriteSource(json, newest);
        json.WriteString("rule_book_version", input.Catalogue.RuleBookVersion);
        json.WriteString("attack_version", input.Catalogue.AttackVersion);
        json.WriteString("atlas_version", input.Catalogue.AtlasVersion);
        json.WriteString("license", License);
    }

    private static void WriteSource(Utf8JsonWriter json, Observation? newest)
    {
        if (newest is null)
        {
            json.WriteNull("source");
            return;
        }

        json.WriteStartObject("source");
        json.WriteString("name", newest.Source);
        json.WriteString("format", newest.Format);
        json.WriteDate("observed_on", newest.Date);
        json.WriteString("reference_digest", newest.Digest);
        if (newest.SourceDigest is { } digest)
            json.WriteString("source_digest", digest);
        json.WriteEndObject();
    }
}
