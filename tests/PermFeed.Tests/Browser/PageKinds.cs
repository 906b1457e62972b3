using System.Text.RegularExpressions;

namespace PermFeed.Tests.Browser;

/// <summary>The kinds of pages that the site has, each with one that stands for it.</summary>
internal static partial class PageKinds
{
    /// <summary>A path by the name of its kind; recaps and services are the ones with the most on them, which is where layouts break.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["start"] = "index.html",
        ["recaps"] = "recaps/index.html",
        ["recap"] = "recaps/2026-09/index.html",
        ["explorer"] = "explorer/index.html",
        ["services"] = "services/index.html",
        ["service"] = "services/iam/index.html",
        ["categories"] = "categories/index.html",
        ["category"] = "categories/model-integrity/index.html",
        ["controls"] = "controls/index.html",
        ["rules"] = "rules/index.html",
        ["rule"] = "rules/heuristics/creates-workers/index.html",
        ["feeds"] = "feeds/index.html",
        ["methodology"] = "methodology/index.html",
        ["status"] = "status/index.html",
    };

    public static TheoryData<string> Names => [.. All.Keys];

    /// <summary>The kind of a page by its path, so that a new kind of page cannot come without being looked at.</summary>
    public static string Of(string path) =>
        All.FirstOrDefault(kind => kind.Value == path).Key
        ?? (RecapPath().IsMatch(path) ? "recap" : ServicePath().IsMatch(path) ? "service" : CategoryPath().IsMatch(path) ? "category" : RulePath().IsMatch(path) ? "rule" : $"unknown: {path}");

    [GeneratedRegex("^recaps/[0-9]{4}-[0-9]{2}/index\\.html$")]
    private static partial Regex RecapPath();

    [GeneratedRegex("^services/[a-z0-9-]+/index\\.html$")]
    private static partial Regex ServicePath();

    [GeneratedRegex("^rules/[a-z0-9-]+/[a-z0-9-]+/index\\.html$")]
    private static partial Regex RulePath();

    [GeneratedRegex("^categories/[a-z-]+/index\\.html$")]
    private static partial Regex CategoryPath();
}
