namespace PermFeed.Rendering;

internal static class MediaTypes
{
    public const string Html = "text/html";
    public const string Markdown = "text/markdown";
    public const string Css = "text/css";
    public const string JavaScript = "text/javascript";
    public const string Json = "application/json";
    public const string Csv = "text/csv";
    public const string PlainText = "text/plain";
    public const string Svg = "image/svg+xml";
    public const string Rss = "application/rss+xml";
    public const string Atom = "application/atom+xml";
    public const string JsonFeed = "application/feed+json";
    public const string Opml = "text/x-opml";

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
