using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.History;
using PermFeed.Publishing;
using PermFeed.Reference;
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
        var history = Observed(options.DataFolder);
        var rules = RuleBook.Load(options.DataFolder);
        var templates = TemplateFolder.Load(options.TemplatesFolder);

        var judge = Judge(history, rules, options.DataFolder);
        var editions = EditionBuilder.Build(history, judge);
        var catalogue = CatalogueBuilder.Build(history, judge, new CatalogueVersions(rules.Version, rules.Attack.AttackVersion, rules.Attack.AtlasVersion));

        var files = SiteRenderer.Render(new SiteInput
        {
            Editions = editions.ToValueList(),
            Catalogue = catalogue,
            Guidance = rules.Guidance,
            BaseUrl = options.BaseUrl,
            TagAuthority = options.TagAuthority,
            Templates = templates,
            Schemas = SchemaFiles.Read(options.DataFolder),
        });
        SiteFolder.Replace(options.OutFolder, [.. files.Select(file => (file.Path, file.Content))]);
        return BuildResult.Of(options.OutFolder, editions, catalogue, files);
    }

    private static RecordedHistory Observed(string dataFolder)
    {
        var history = new HistoryStore(dataFolder).Load();
        return history.Last is not null ? history
            : throw new PermFeedException($"{dataFolder} holds no observation yet; make a history with 'permfeed import npm' or 'permfeed observe'");
    }

    private static Func<ServiceAction, Judgement> Judge(RecordedHistory history, RuleBook rules, string dataFolder)
    {
        var classifier = new Classifier(rules);
        var descriptions = DescriptionFile.ReadAll(dataFolder);
        var names = new ServiceNames(history);
        return action => classifier.Judge(action, descriptions.GetValueOrDefault(action.Key), names[action.Key.ServicePrefix]);
    }
}
