using System.CommandLine;
using System.Text;
using PermFeed.Classification;
using PermFeed.History;
using PermFeed.Rendering;
using PermFeed.Rendering.Controls;

namespace PermFeed.Commands;

/// <summary><c>permfeed controls</c>.</summary>
internal static class ControlsCommand
{
    private static readonly Dictionary<string, ControlFormat> Formats = new(StringComparer.Ordinal)
    {
        ["scp"] = ControlFormat.Scp,
        ["iam-deny"] = ControlFormat.IamDeny,
        ["terraform"] = ControlFormat.Terraform,
        ["eventbridge"] = ControlFormat.EventBridge,
        ["sigma"] = ControlFormat.Sigma,
        ["navigator"] = ControlFormat.Navigator,
        ["stix"] = ControlFormat.Stix,
    };

    public static Command Create(CommandContext context)
    {
        var since = new Option<string?>("--since") { Description = "Only actions of this month's recap or a later one (2026-06), or first seen on this day or later (2026-06-15)" };
        var verdict = new Option<string>("--verdict") { Description = "privileged, sensitive, or any of the two", DefaultValueFactory = _ => "privileged" };
        verdict.AcceptOnlyFromAmong("privileged", "sensitive", "any");
        var category = new Option<string?>("--category") { Description = "Only this risk category" };
        category.AcceptOnlyFromAmong([.. RiskCategoryIds.All]);
        var format = new Option<string>("--format") { Description = "Which control", DefaultValueFactory = _ => "scp" };
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        var exempt = new Option<string?>("--exempt-roles") { Description = "ARN pattern of roles that a denial leaves alone" };
        var output = new Option<string?>("--out") { Description = "Folder for the files; without it they are printed" };
        var command = new Command("controls", "Make policies and detections from the judged actions: which ones, and in which format.") { since, verdict, category, format, exempt, output };
        command.SetAction(parsed =>
        {
            var roles = Roles(parsed.GetValue(exempt));
            if (parsed.GetValue(output) is "")
                throw new SettingsException("--out is empty; expected a folder");
            var judged = JudgedHistory.Load(context.ForReading(parsed).Settings.Data);
            var set = ControlSet.Of(judged.Catalogue, Day(parsed.GetValue(since)), Wanted(parsed.GetValue(verdict)!), Category(parsed.GetValue(category)));
            if (set.Entries.Count == 0)
                throw new PermFeedException("no action fits; widen --since, --verdict or --category");
            Write(context.Out, ControlFiles.Render(set with { ExemptRoles = roles ?? set.ExemptRoles }, [Formats[parsed.GetValue(format)!]]), parsed.GetValue(output));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(TextWriter console, IReadOnlyList<RenderedFile> files, string? folder)
    {
        foreach (var file in files)
        {
            if (folder is null)
            {
                console.Write(Encoding.UTF8.GetString(file.Content.Span));
                continue;
            }

            var target = Path.Combine(folder, Path.GetFileName(file.Path));
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(target, file.Content.Span);
            console.WriteLine(target);
        }
    }

    // What is seen on the first of a month stands in the recap of the month before
    private static DateOnly? Day(string? text) => text is null ? null
        : Month.TryParse(text, out var month) ? new DateOnly(month.Year, month.Number, 2)
        : Dates.TryParse(text, out var date) ? date
        : throw new SettingsException($"--since is '{Printable.Of(text)}'; expected a month (2026-06) or a date (2026-06-15)");

    // A pattern that fits no role would deny the actions to everybody
    private static string? Roles(string? text) => text is null || (text.StartsWith("arn:", StringComparison.Ordinal) && text.All(letter => letter is > ' ' and <= '~' and not ('"' or '\\'))) ? text
        : throw new SettingsException($"--exempt-roles is '{Printable.Of(text)}'; expected an ARN pattern such as arn:aws:iam::*:role/admin-*");

    private static Verdict? Wanted(string text) => text switch
    {
        "privileged" => Verdict.Privileged,
        "sensitive" => Verdict.Sensitive,
        _ => null,
    };

    private static RiskCategory? Category(string? id) => id is not null && RiskCategoryIds.TryParse(id, out var category) ? category : null;
}
