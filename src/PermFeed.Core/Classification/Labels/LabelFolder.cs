namespace PermFeed.Classification.Labels;

/// <summary>data/labels: actions judged by three reviewers, by two (pairs/), by one (single/), and the known actions.</summary>
public static class LabelFolder
{
    public const string KnownFile = "known.tsv";

    /// <summary>The label files below a folder, those of three reviewers first; each by the name it has below the folder.</summary>
    public static IReadOnlyList<(string Name, ValueList<Label> Labels)> Read(string folder, LabelKind kind)
    {
        var root = kind switch
        {
            LabelKind.TwoReviewers => Path.Combine(folder, "pairs"),
            LabelKind.OneReviewer => Path.Combine(folder, "single"),
            _ => folder,
        };
        if (!Directory.Exists(root))
            throw new FileFormatException(root, null, "the folder of the labels is missing");
        return [.. Directory.EnumerateFiles(root, "*.tsv").Where(file => Path.GetFileName(file) != KnownFile).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), LabelFile.Read(Path.GetRelativePath(folder, file), File.ReadAllText(file))))];
    }
}
