namespace PermFeed.Rendering;

/// <summary>The media types of what is published.</summary>
public static class MediaTypes
{
    public const string Html = "text/html";
    public const string Markdown = "text/markdown";
    public const string Css = "text/css";
    public const string JavaScript = "text/javascript";
    public const string Json = "application/json";
    public const string Csv = "text/csv";
    public const string PlainText = "text/plain";
    public const string Svg = "image/svg+xml";
    public const string Png = "image/png";
    public const string Rss = "application/rss+xml";
    public const string Atom = "application/atom+xml";
    public const string JsonFeed = "application/feed+json";
    public const string Opml = "text/x-opml";
    public const string Yaml = "application/yaml";

    /// <summary>Of a file of the site, by its path: what a server sends along. Feeds in JSON have a type of their own.</summary>
    public static string Of(string path) => Path.GetExtension(path) switch
    {
        ".html" => Html,
        ".md" => Markdown,
        ".css" => Css,
        ".js" => JavaScript,
        ".json" when path.StartsWith("feeds/", StringComparison.Ordinal) => JsonFeed,
        ".json" => Json,
        ".csv" => Csv,
        ".svg" => Svg,
        ".rss" => Rss,
        ".atom" => Atom,
        ".opml" => Opml,
        ".yml" => Yaml,
        _ => PlainText,
    };

    /// <exception cref="PermFeedException">No asset of this kind is known.</exception>
    public static string OfAsset(string path) => Path.GetExtension(path) switch
    {
        ".css" => Css,
        ".js" => JavaScript,
        ".svg" => Svg,
        ".txt" => PlainText,
        var extension => throw new PermFeedException($"templates/assets holds '{Printable.Of(path)}'; expected .css, .js, .svg or .txt, found '{Printable.Of(extension)}'"),
    };
}
