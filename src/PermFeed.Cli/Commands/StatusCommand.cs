using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using PermFeed.Editions;
using PermFeed.Rendering;

namespace PermFeed.Commands;

/// <summary><c>permfeed status</c>.</summary>
internal static class StatusCommand
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower), new WholeSeconds() },
    };

    public static Command Create(CommandContext context, TimeProvider clock)
    {
        var json = new Option<bool>("--json") { Description = "Print the state as JSON" };
        var markdown = new Option<bool>("--markdown") { Description = "Print the state, with holds, warnings and the newest edition's findings, as Markdown" };
        var command = new Command("status", "Tell when AWS was last looked at, what is held, and whether the data is fresh. Exit code 0 fresh, 1 stale or failed, 3 held.") { json, markdown };
        command.SetAction(parsed =>
        {
            var settings = context.For(parsed).Settings;
            var status = Status.Read(settings.Data, clock.GetUtcNow(), settings.Cadence);
            if (parsed.GetValue(json))
                context.Out.WriteLine(JsonSerializer.Serialize(status, Json));
            else if (parsed.GetValue(markdown))
                Report(context.Out, settings, status);
            else
                Show(context.Out, status);
            return status.Holds.Count > 0 ? ExitCode.Held : status.Healthy ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static void Report(TextWriter output, Settings settings, Status status)
    {
        var judged = JudgedHistory.Load(settings.Data);
        foreach (var line in StatusReport.Markdown(status, EditionBuilder.Build(judged.History, judged.Judge)))
            output.WriteLine(line);
    }

    private static void Show(TextWriter output, Status status)
    {
        var last = status.LastObservation;
        output.WriteLine($"observation  {last.Id} from {last.Source}: {last.Services} services, {last.Actions} actions, {last.Changes} changes");
        output.WriteLine(status.LastCheck is { } check
            ? $"last check   {check.At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}: {check.Outcome.ToString().ToLowerInvariant()}, {Printable.Of(check.Message)}"
            : "last check   never; the history was imported");
        output.WriteLine($"freshness    {status.Freshness}");
        foreach (var hold in status.Holds)
        {
            output.WriteLine($"held         {hold.Id} from {hold.Source}: {string.Join("; ", hold.Reasons)}");
            foreach (var line in hold.Evidence)
                output.WriteLine($"             {Printable.Of(line)}");
        }
    }

    /// <summary>.NET's own form of a time span is known to nobody else.</summary>
    private sealed class WholeSeconds : JsonConverter<TimeSpan>
    {
        public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TimeSpan.FromSeconds(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteNumberValue((long)value.TotalSeconds);
    }
}
