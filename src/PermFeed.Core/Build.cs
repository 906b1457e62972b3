using PermFeed.Editions;
using PermFeed.History;
using PermFeed.Publishing;
using PermFeed.Rendering;
using PermFeed.Rendering.Templates;

namespace PermFeed;

/// <summary>
/// The second verb: reference, change log, rule book and templates in, a folder of files out. No clock and no network, so the same input gives
/// the same bytes; every month ever observed is rebuilt, so a better rule improves all of them.
/// </summary>
public static class Build
{
    /// <exception cref="PermFeedException">Something that goes in is wrong; the old folder stays as it was.</exception>
    public static BuildResult Run(BuildOptions options)
    {
        var judged = JudgedHistory.Load(options.DataFolder);
        var templates = TemplateFolder.Load(options.TemplatesFolder);
        var editions = EditionBuilder.Build(judged.History, judged.Judge);

        var files = SiteRenderer.Render(new SiteInput
        {
            Editions = editions.ToValueList(),
            Catalogue = judged.Catalogue,
            Guidance = judged.Rules.Guidance,
            RuleBook = judged.Rules,
            BaseUrl = options.BaseUrl,
            TagAuthority = options.TagAuthority,
            Templates = templates,
            Schemas = SchemaFiles.Read(options.DataFolder),
            LastCheck = new CheckFile(options.DataFolder).Read(),
            Lags = new LagFile(options.DataFolder).Read(),
            Holds = new HoldFolder(options.DataFolder).All().ToValueList(),
        });
        SiteFolder.Replace(options.OutFolder, [.. files.Select(file => (file.Path, file.Content))]);
        return BuildResult.Of(options.OutFolder, editions, judged.Catalogue, files);
    }
}
