using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using PermFeed.Publishing;
using PermFeed.Publishing.GitHub;

namespace PermFeed.Commands;

/// <summary><c>permfeed publish</c>.</summary>
internal static class PublishCommand
{
    private const string Folder = "folder";
    private const string GitHub = "github";
    private const string Newest = "newest";
    private const string Description = """
        Publish the built site: to a folder, or to GitHub with the data. Checked against its manifest first; the same edition again changes nothing; a run that breaks off is completed by the next.
        On GitHub the site becomes one commit of the branch gh-pages and the data one of the main branch, never forced. The token is read from the variable GITHUB_TOKEN alone.
        Without --to the targets of the settings (PublishFolder, GitHub:Repository) are published to.
        """;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static Command Create(CommandContext context, TimeProvider clock)
    {
        var options = new Options();
        var command = new Command("publish", Description)
        {
            options.To, options.Site, options.Repository, options.Skip, options.PullRequest, options.Release, options.Announce, options.DryRun, options.Json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = SettingsReader.Check(options.Over(context.For(parsed).Settings, parsed));
            var asked = PublishTargets.Of(settings)
                ?? throw new SettingsException("nowhere to publish to; expected --to folder <path>, --to github, or a setting (PublishFolder, GitHub:Repository)");
            if (asked.ToGitHub is null && (parsed.GetValue(options.Release) is not null || parsed.GetValue(options.Announce)))
                throw new SettingsException("--release and --announce need GitHub; expected --to github");
            var release = parsed.GetValue(options.Release) is { } edition ? Choice(edition) : asked.Release;
            var result = await Publish.RunAsync(
                asked with { Release = release, Announce = asked.Announce is null ? null : release ?? asked.Announce, DryRun = parsed.GetValue(options.DryRun) }, clock, cancellation);
            if (parsed.GetValue(options.Json))
                await context.Out.WriteLineAsync(JsonSerializer.Serialize(result, Json));
            else
                Show(context.Out, result);
            return ExitCode.Done;
        });
        return command;
    }

    private static EditionChoice Choice(string text) => text == Newest ? EditionChoice.Newest
        : Month.TryParse(text, out var month) ? new EditionChoice(month)
        : throw new SettingsException($"--release is '{Printable.Of(text)}'; expected a month (2026-09) or {Newest}");

    /// <summary>Tells what was done.</summary>
    internal static void Show(TextWriter output, PublishResult result)
    {
        output.WriteLine($"site of {result.DataVersion}, {result.Files} files, whole");
        if (result.Folder is { } folder)
            output.WriteLine($"{Word(folder.Outcome)}  {folder.Path}");
        if (result.GitHub is not { } github)
            return;
        foreach (var branch in new[] { github.Data, github.Site }.OfType<PublishedBranch>())
            output.WriteLine($"{Word(branch.Outcome)}  {github.Repository} branch {branch.Branch}{(branch.Commit is null ? "" : $" at {branch.Commit[..7]}")}: {branch.Files} files, {branch.Uploaded} uploaded");
        foreach (var (kind, item) in new[] { ("pull request", github.PullRequest), ("release", github.Release), ("announcement", github.Announcement) })
        {
            if (item is not null)
                output.WriteLine($"{Word(item.Outcome)}  {kind} '{Printable.Of(item.Title)}' {Printable.Of(item.Url?.ToString())}".TrimEnd());
        }

        output.WriteLine($"requests   {github.Reads} reading, {github.Writes} writing");
    }

    private static string Word(PublishOutcome outcome) => outcome.ToString().ToLowerInvariant().PadRight(9);

    private sealed class Options
    {
        public Option<string[]> To { get; } = new("--to")
        {
            Description = "folder <path>: copy the site there, replacing the old one as a whole. github: to the repository",
            HelpName = "folder <path>|github",
            Arity = new ArgumentArity(1, 2),
            AllowMultipleArgumentsPerToken = true,
        };

        public Option<string?> Site { get; } = new("--site") { Description = "The built site (setting Out)" };

        public Option<string?> Repository { get; } = new("--repository") { Description = "owner/name (setting GitHub:Repository)" };

        public Option<string[]> Skip { get; } = new("--skip") { Description = "Leave this out on GitHub: site or data" };

        public Option<bool> PullRequest { get; } = new("--pull-request") { Description = "Offer the data as one pull request, kept up to date until it is merged, instead of pushing it (setting GitHub:PullRequest)" };

        public Option<string?> Release { get; } = new("--release") { Description = "Release an edition whose month is over: a tag, the recap as notes, and an archive of recap, catalogue, controls and SHA256SUMS", HelpName = "edition|newest" };

        public Option<bool> Announce { get; } = new("--announce") { Description = "Open an issue that announces the released or else the newest edition, once (setting GitHub:Announce)" };

        public Option<bool> DryRun { get; } = new("--dry-run") { Description = "Read everything, write nothing, tell what would be done" };

        public Option<bool> Json { get; } = new("--json") { Description = "Print what was done as JSON" };

        public Options() => Skip.AcceptOnlyFromAmong("site", "data");

        /// <exception cref="SettingsException">--to does not name a target.</exception>
        public Settings Over(Settings settings, ParseResult parsed)
        {
            var (to, skip) = (parsed.GetValue(To) ?? [], parsed.GetValue(Skip) ?? []);
            var github = settings.GitHub with
            {
                Repository = parsed.GetValue(Repository) ?? settings.GitHub.Repository,
                SiteBranch = skip.Contains("site") ? "" : settings.GitHub.SiteBranch,
                DataPath = skip.Contains("data") ? "" : settings.GitHub.DataPath,
                PullRequest = settings.GitHub.PullRequest || parsed.GetValue(PullRequest),
                Announce = settings.GitHub.Announce || parsed.GetValue(Announce),
            };
            settings = settings with { Out = parsed.GetValue(Site) ?? settings.Out };
            return to switch
            {
                [] => settings with { GitHub = github },
                [Folder, var path] => settings with { PublishFolder = path, GitHub = github with { Repository = "" } },
                [GitHub] when github.Repository.Length > 0 => settings with { PublishFolder = "", GitHub = github },
                [GitHub] => throw new SettingsException("--to github needs a repository; expected --repository owner/name or the setting GitHub:Repository"),
                _ => throw new SettingsException($"--to is '{Printable.Of(string.Join(' ', to))}'; expected folder <path> or github"),
            };
        }
    }
}
