namespace PermFeed.Classification.Reading;

/// <summary>The files of a rule book on disk.</summary>
internal static class RuleBookFiles
{
    private static readonly (string Folder, string[] Extensions)[] Folders =
    [
        ("attack", [".json"]), ("guidance", [".md", ".yaml"]), ("heuristics", [".yaml"]), ("knowledge", [".yaml"]), ("overrides", [".yaml"]), ("rules", [".yaml"]),
    ];

    public static IReadOnlyDictionary<string, string> Read(string dataFolder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (folder, extensions) in Folders)
        {
            var root = Path.Combine(dataFolder, folder);
            if (!Directory.Exists(root))
                throw new FileFormatException(root, null, "the folder is missing; the rule book needs it");
            foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
            {
                var name = Path.GetRelativePath(dataFolder, path).Replace(Path.DirectorySeparatorChar, '/');
                if (extensions.Contains(Path.GetExtension(name)))
                    files.Add(name, File.ReadAllText(path).ReplaceLineEndings("\n"));
                else if (!name.EndsWith("/README.md", StringComparison.Ordinal))
                    throw new FileFormatException(name, null, $"unexpected file; {folder} holds {string.Join(" and ", extensions)} files");
            }
        }

        return files;
    }
}
