namespace PermFeed.Reference.ServiceReference;

/// <summary>
/// The list of service documents.
/// https://docs.aws.amazon.com/service-authorization/latest/reference/service-reference.html
/// </summary>
public static class ServiceIndex
{
    /// <summary>The name under which it is saved; no service prefix has a dot.</summary>
    public const string FileName = "service-list.v1.json";

    /// <exception cref="FileFormatException">The index is empty, names a service twice, or an entry has no service or address.</exception>
    public static ValueList<ServiceIndexEntry> Read(string file, ReadOnlySpan<byte> json)
    {
        var entries = new SortedDictionary<string, ServiceIndexEntry>(StringComparer.Ordinal);
        var cursor = new JsonCursor(file, json);
        cursor.ExpectArray("the index of services");
        while (cursor.NextElement())
        {
            var entry = ReadEntry(ref cursor);
            if (!entries.TryAdd(entry.Service, entry))
                throw cursor.Error($"expected each service once, found '{entry.Service}' again");
        }

        cursor.End();
        return entries.Count > 0 ? entries.Values.ToValueList() : throw new FileFormatException(file, null, "expected services, found an empty index");
    }

    private static ServiceIndexEntry ReadEntry(ref JsonCursor cursor)
    {
        string? service = null, url = null;
        DateTimeOffset? modified = null;
        cursor.ExpectObject("an entry of the index");
        while (cursor.NextMember())
        {
            if (cursor.Is("service"u8))
                service = cursor.Text("'service'");
            else if (cursor.Is("url"u8))
                url = cursor.Text("'url'");
            else if (cursor.Is("modified"u8) && cursor.IsNumber && cursor.Number() is > 0 and < 1e11 and var seconds)
                modified = DateTimeOffset.FromUnixTimeSeconds((long)seconds);
            else
                cursor.Skip();
        }

        if (service is null || !ActionKey.IsPrefix(service) || service.Any(char.IsAsciiLetterUpper))
            throw cursor.Error($"expected 'service' to be a service prefix, found '{Printable.Of(service)}'");
        return Uri.TryCreate(url, UriKind.Absolute, out var address)
            ? new ServiceIndexEntry(service, address, modified)
            : throw cursor.Error($"expected an absolute 'url' of the service '{service}', found '{Printable.Of(url)}'");
    }
}
