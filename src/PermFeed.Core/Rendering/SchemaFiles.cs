namespace PermFeed.Rendering;

/// <summary>The JSON Schemas of data/schema, by file name.</summary>
internal static class SchemaFiles
{
    public static IReadOnlyDictionary<string, string> Read(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "schema");
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.schema.json").ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal)
            : [];
    }
}
