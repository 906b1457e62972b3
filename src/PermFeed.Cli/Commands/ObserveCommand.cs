using System.CommandLine;
using PermFeed.History;
using PermFeed.Reference;
using PermFeed.Reference.Agreement;
using PermFeed.Reference.Fetching;
using PermFeed.Reference.Saved;

namespace PermFeed.Commands;

/// <summary><c>permfeed observe</c>.</summary>
internal static class ObserveCommand
{
    /// <summary>Of IAM itself. https://docs.aws.amazon.com/IAM/latest/UserGuide/document-history.html</summary>
    private const int FirstYear = 2011;

    public static Command Create(CommandContext context, TimeProvider clock)
    {
        var from = new Option<string?>("--from") { Description = "Read saved pages or documents from a folder, .tar.gz or .zip instead of AWS" };
        var save = new Option<string?>("--save") { Description = "Also keep what was fetched in this folder, as --from reads it" };
        var date = new Option<string?>("--date") { Description = "The day that saved files tell of (default: today, UTC)" };
        var accept = new Option<string?>("--accept") { Description = "Id of a held observation that a person has looked at and lets pass" };
        var reason = new Option<string?>("--reason") { Description = "Why it is real; kept in the observation" };
        var by = new Option<string?>("--by") { Description = "Who accepts (default: the name of the user)" };
        var command = new Command("observe", "Ask AWS what its reference says now, and append what changed to the log. Exit code 3: held, look at 'permfeed status'.")
        {
            from, save, date, accept, reason, by,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var acceptance = Acceptance(parsed.GetValue(accept), parsed.GetValue(reason), parsed.GetValue(by));
            await RunAsync(context.For(parsed), clock, new Request(parsed.GetValue(from), parsed.GetValue(save), Day(parsed.GetValue(date), clock), acceptance), cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    internal sealed record Request(string? From, string? Save, DateOnly? Date, HoldAcceptance? Accept);

    internal static async Task RunAsync(CommandContext context, TimeProvider clock, Request request, CancellationToken cancellation)
    {
        var observe = new Observe(context.Settings.Data, clock, context.Settings.KeepDescriptions);
        var source = Source(context.Settings, clock, request);
        var recorded = await ConsoleProgress.RunAsync(context.Console, "Reading", progress =>
            observe.RunAsync(source, request.Date, request.Accept, new Progress(progress), cancellation));
        var observation = recorded.Observation;
        await context.Out.WriteLineAsync(observation.Baseline
            ? $"Observation {observation.Id} is the baseline: {observation.Services} services, {observation.Actions} actions. Changes count from now on."
            : $"Observation {observation.Id}: {observation.Services} services, {observation.Actions} actions, {observation.Changes} changes.");
        foreach (var warning in observation.Warnings)
            await context.Out.WriteLineAsync($"Warning: {Printable.Of(warning)}");
    }

    private static IReferenceSource Source(Settings settings, TimeProvider clock, Request request)
    {
        if (request.From is { } from)
            return Path.Exists(from) ? new SavedSource(from) : throw new SettingsException($"--from is '{Printable.Of(from)}'; expected a folder, .tar.gz or .zip, found nothing");
        var options = new FetchOptions
        {
            ServiceReference = new Uri(settings.ServiceReference),
            Guide = new Uri(settings.Guide),
            CacheFolder = settings.Cache,
            SaveFolder = request.Save,
            Concurrency = settings.Concurrency,
            UserAgent = settings.UserAgent,
        };
        return settings.Source switch
        {
            "pages" => new PagesSource(options, clock),
            "both" => new BothSources(new ServiceReferenceSource(options, clock), new PagesSource(options, clock)),
            _ => new ServiceReferenceSource(options, clock),
        };
    }

    private static HoldAcceptance? Acceptance(string? hold, string? reason, string? by)
    {
        if (hold is null)
            return null;
        if (string.IsNullOrWhiteSpace(reason))
            throw new SettingsException("--accept needs --reason: why the held observation is real");
        return new HoldAcceptance(hold, new Acceptance(by ?? Environment.UserName, reason));
    }

    // The log is append-only: after a day that has not come it would take nothing for as long
    private static DateOnly? Day(string? text, TimeProvider clock)
    {
        if (text is null)
            return null;
        var latest = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1);
        return Dates.TryParse(text, out var date) && date.Year >= FirstYear && date <= latest ? date
            : throw new SettingsException($"--date is '{Printable.Of(text)}'; expected a date such as 2026-07-01, not before {FirstYear} and not in the future");
    }

    private sealed class Progress(IProgress<(int Done, int Total, string What)> inner) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => inner.Report((value.Done, value.Total, value.What));
    }
}
