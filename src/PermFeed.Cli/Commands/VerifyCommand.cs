using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace PermFeed.Commands;

/// <summary><c>permfeed verify</c>.</summary>
internal static class VerifyCommand
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static Command Create(CommandContext context)
    {
        var target = new Argument<string>("target") { Description = "Folder or address (https; http only on this machine) of a published site" };
        var origin = new Option<string?>("--origin") { Description = "Folder or address of the site that the target mirrors: its manifest is the one that counts" };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON" };
        var command = new Command("verify", "Check a published folder or a mirror against manifest.json and SHA256SUMS. Exit code 1 when anything differs.") { target, origin, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = context.For(parsed).Settings;
            var result = await Verify.RunAsync(new VerifyOptions(parsed.GetRequiredValue(target), parsed.GetValue(origin), settings.Concurrency), cancellation);
            if (parsed.GetValue(json))
                await context.Out.WriteLineAsync(JsonSerializer.Serialize(result, Json));
            else
                Show(context.Out, result);
            return result.Problems.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static void Show(TextWriter output, VerifyResult result)
    {
        foreach (var problem in result.Problems)
            output.WriteLine(problem);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(result.Problems.Count == 0 ? "ok" : "FAIL")}  {result.Target}: {result.Files} files, {result.Bytes} bytes, data of {result.DataVersion}, {result.Problems.Count} problems"));
    }
}
