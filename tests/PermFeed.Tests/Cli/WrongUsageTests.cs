using System.Text.Json;

namespace PermFeed.Tests.Cli;

/// <summary>Odd values of options: one line, and an exit code that says whose fault it is.</summary>
public sealed class WrongUsageTests : IDisposable
{
    private readonly Workspace workspace = new();

    public WrongUsageTests() => Assert.Equal(0, workspace.Run("import", "folder", "versions/2026-01-02", "versions/2026-02-01").ExitCode);

    [Theory]
    [InlineData("setting Data is empty", "check", "--data", "")]
    [InlineData("setting Templates is empty", "check", "--templates", "")]
    [InlineData("setting Data is '\\u001b[31m'", "status", "--data", "\u001b[31m")]
    [InlineData("--months is 2147483647; expected 1 to 1200", "rules", "--months", "2147483647")]
    [InlineData("--months is -1", "rules", "--months", "-1")]
    [InlineData("--limit is -1", "review", "--limit", "-1")]
    [InlineData("--out is empty", "controls", "--out", "")]
    [InlineData("--exempt-roles is ''; expected an ARN pattern", "controls", "--exempt-roles", "")]
    [InlineData("--exempt-roles is 'admin'", "controls", "--exempt-roles", "admin")]
    [InlineData("--exempt-roles is 'arn:aws:iam::*:role/a\\u000ab'", "controls", "--exempt-roles", "arn:aws:iam::*:role/a\nb")]
    [InlineData("<from> is '2026-13'; expected a month", "diff", "2026-13", "2026-02")]
    [InlineData("--date is '2999-01-01'; expected a date such as 2026-07-01, not before 2011 and not in the future", "observe", "--from", "data", "--date", "2999-01-01")]
    [InlineData("--date is '0001-01-01'", "observe", "--from", "data", "--date", "0001-01-01")]
    [InlineData("<to> is ''", "diff", "2026-01", "")]
    [InlineData("--from is 'nowhere'; expected a folder, .tar.gz or .zip, found nothing", "observe", "--from", "nowhere")]
    public void A_wrong_value_is_exit_code_2(string expected, params string[] arguments) => IsOneLine(2, expected, workspace.Run(arguments));

    [Theory]
    [InlineData("'': expected a file of labels, found nothing", "")]
    [InlineData("'data': expected a file of labels, found a folder", "data")]
    public void Labels_that_are_no_file_are_told(string expected, string file) => IsOneLine(1, expected, workspace.Run("evaluate", file));

    [Theory]
    [InlineData("{}", "status")]
    [InlineData("{}", "build")]
    [InlineData("""{"at":"2026-01-01T00:00:00Z","outcome":"recorded","message":null}""", "build")]
    public void A_damaged_record_of_the_last_look_is_told_by_its_name(string content, string command)
    {
        File.WriteAllText(workspace.File("data/check.json"), content);

        IsOneLine(1, "check.json:1: expected the record of a check", workspace.Run(command));
        Assert.Contains("check.json:1: expected the record of a check", workspace.Run("check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_record_of_the_last_look_stops_an_observation_before_it_is_stored()
    {
        File.WriteAllText(workspace.File("data/check.json"), "{}");
        var before = File.ReadAllText(workspace.File("data/observations.jsonl"));

        IsOneLine(1, "check.json:1: expected the record of a check", workspace.Run("observe", "--from", "versions"));
        Assert.Equal(before, File.ReadAllText(workspace.File("data/observations.jsonl")));
    }

    [Fact]
    public void A_mistyped_hold_is_not_taken_for_a_look_that_failed()
    {
        IsOneLine(1, "there is no held observation 'nothing'", workspace.Run("observe", "--from", "versions", "--accept", "nothing", "--reason", "seen"));

        Assert.False(File.Exists(workspace.File("data/check.json")));
    }

    [Fact]
    public void The_age_of_the_data_is_told_to_programs_in_seconds()
    {
        using var status = JsonDocument.Parse(workspace.Run("status", "--json").Output);

        var freshness = status.RootElement.GetProperty("freshness");
        Assert.True(freshness.GetProperty("age_seconds").GetInt64() > 0);
        Assert.Equal(36 * 3600, freshness.GetProperty("limit_seconds").GetInt64());
    }

    [Fact]
    public void A_version_of_a_day_far_ahead_is_not_imported()
    {
        var package = workspace.File("versions/2026-02-01/package/package.json");
        File.WriteAllText(package, File.ReadAllText(package).Replace("0.1.202602011", "0.1.999912311", StringComparison.Ordinal).Replace("2026-02-01T", "9999-12-31T", StringComparison.Ordinal));

        IsOneLine(1, "expected a version of a day that has come, found 9999-12-31", workspace.Run("import", "folder", "versions/2026-02-01"));
    }

    [Theory]
    [InlineData("data/lags.tsv", "x")]
    [InlineData("data/descriptions/svc.json", """{"no action":"x"}""")]
    public void A_check_finds_what_would_stop_a_build(string file, string content)
    {
        File.WriteAllText(workspace.File(file), content);

        IsOneLine(1, Path.GetFileName(file), workspace.Run("build"));
        Assert.Contains($"      {file}", workspace.Run("check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_finds_a_template_that_is_missing()
    {
        File.Delete(workspace.File("templates/recap.md.sbn"));

        Assert.Contains("there is no template templates/recap.md.sbn", workspace.Run("check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_can_be_told_the_exit_code_tells()
    {
        using var shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" explain no:Action 2>&-", Executable.Path]) { WorkingDirectory = workspace.Root })!;
        shell.WaitForExit();

        Assert.Equal(1, shell.ExitCode);
    }

    [Fact]
    public void A_working_folder_that_is_gone_is_told()
    {
        using var shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("/bin/sh", ["-c", "mkdir gone && cd gone && rmdir ../gone && exec \"$0\" status", Executable.Path]) { WorkingDirectory = workspace.Root, RedirectStandardError = true })!;
        var error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();

        Assert.Equal((1, "permfeed: the working folder is not there any more; go to one that is\n"), (shell.ExitCode, error));
    }

    [Fact]
    public void A_damaged_hold_is_told_by_its_name()
    {
        Directory.CreateDirectory(workspace.File("data/holds"));
        File.WriteAllText(workspace.File("data/holds/2026-03-01-1.json"), """{"id":"2026-03-01-1","date":"2026-03-01","source":"x","digest":"x"}""");

        IsOneLine(1, "2026-03-01-1.json:1: expected a held observation", workspace.Run("status"));
    }

    [Fact]
    public void A_check_of_a_short_reference_is_not_buried_in_notes() =>
        Assert.All(workspace.Run("check").Output.Split('\n'), line => Assert.InRange(line.Length, 0, 1000));

    public void Dispose() => workspace.Dispose();

    private static void IsOneLine(int exitCode, string expected, Executable.Outcome outcome)
    {
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Contains(expected, Assert.Single(outcome.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }
}
