using System.Text;

namespace PermFeed.Rendering.Controls;

/// <summary>The controls of one set, as the site carries them.</summary>
internal sealed record ControlFolder(string Name, string Title, int Actions, IReadOnlyList<RenderedFile> Files)
{
    /// <summary>Those to list by name: the patterns of the services have a folder of their own.</summary>
    public IReadOnlyList<string> Listed => [.. Files.Select(file => file.Path).Where(path => !path.Contains("/eventbridge/", StringComparison.Ordinal))];

    public IReadOnlyList<string> Patterns => [.. Files.Select(file => file.Path).Where(path => path.Contains("/eventbridge/", StringComparison.Ordinal))];

    /// <summary>The first service control policy, to copy from a page; empty where there is none.</summary>
    public string FirstPolicy => Files.Count > 0 ? Encoding.UTF8.GetString(Files[0].Content.Span).TrimEnd() : "";

    public int Policies => Files.Count(file => file.Path.Contains("/deny-scp-", StringComparison.Ordinal));
}
