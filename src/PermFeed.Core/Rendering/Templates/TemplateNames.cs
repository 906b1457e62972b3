namespace PermFeed.Rendering.Templates;

/// <summary>The templates that a build renders; parts are named by the templates that use them.</summary>
internal static class TemplateNames
{
    public static ValueList<string> All { get; } =
    [
        "CHANGELOG-API.md", "categories.html", "category.html", "controls.html", "explorer.html", "feed-change.md", "feed-recap.md", "feeds.html",
        "methodology.md", "page.html", "parts/recap-summary.md", "recap.html", "recap.md", "recaps.html", "rule.html", "rules.html",
        "service.html", "services.html", "start.html", "status.html",
    ];
}
