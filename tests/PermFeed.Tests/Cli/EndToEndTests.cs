using System.Diagnostics;

namespace PermFeed.Tests.Cli;

public sealed class EndToEndTests : IDisposable
{
    private readonly Workspace workspace = new();

    [Fact]
    public void From_published_versions_to_a_site()
    {
        var imported = workspace.Run("import", "folder", "versions/2026-02-01", "versions/2026-01-02");
        Assert.Equal((0, ""), (imported.ExitCode, imported.Error));

        var built = workspace.Run("build");
        Assert.Equal((0, ""), (built.ExitCode, built.Error));
        Assert.Contains("Open ", built.Output, StringComparison.Ordinal);
        Assert.Contains("svc:PutThingPolicy", File.ReadAllText(workspace.File("artifacts/site/recaps/2026-01/index.md")), StringComparison.Ordinal);

        var checkedUp = workspace.Run("check");
        Assert.Contains("ok    chain: 2 past references", checkedUp.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_import_skips_what_the_log_has_and_goes_on_from_there()
    {
        workspace.Run("import", "folder", "versions/2026-01-02");

        Assert.Contains("1 versions recorded, 1 skipped", workspace.Run("import", "folder", "versions/2026-01-02", "versions/2026-02-01").Output, StringComparison.Ordinal);
        Assert.Contains("0 versions recorded, 2 skipped", workspace.Run("import", "folder", "versions/2026-01-02", "versions/2026-02-01").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Building_twice_gives_the_same_bytes()
    {
        Import();
        workspace.Run("build", "--out", "one");
        workspace.Run("build", "--out", "two");

        var one = Contents("one");
        Assert.NotEmpty(one);
        Assert.Equal(one, Contents("two"));
    }

    [Fact]
    public void A_build_killed_at_any_moment_leaves_a_whole_site()
    {
        Import();
        workspace.Run("build");
        var whole = Contents("artifacts/site");
        for (var delay = 50; delay < 1500; delay += 150)
        {
            using var build = Executable.Start(workspace.Root, [], "build");
            if (!build.WaitForExit(delay))
                build.Kill();
            build.WaitForExit();
            Assert.Equal(whole, Contents("artifacts/site"));
        }

        Assert.Equal(0, workspace.Run("build").ExitCode);
    }

    [Fact]
    public void A_folder_that_is_no_site_is_not_replaced()
    {
        Import();
        Directory.CreateDirectory(workspace.File("precious"));
        File.WriteAllText(workspace.File("precious/work.txt"), "work");

        var built = workspace.Run("build", "--out", "precious");

        Assert.Equal(1, built.ExitCode);
        Assert.Contains("holds something else than a built site", built.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(workspace.File("precious/work.txt")));
    }

    [Theory]
    [InlineData("data/changes/2026-01.jsonl", "{\"kind\":\"action_added\"", "2026-01.jsonl:", 1)]
    [InlineData("data/reference/svc.json", "{\"service_prefix\":\"svc\",\n\"actions\":[{]}", "svc.json:2: ", 1)]
    [InlineData("data/heuristics/broken.yaml", "title: [", "broken.yaml:", 1)]
    [InlineData("templates/recap.md.sbn", "{{ for x in }}", "recap.md.sbn", 1)]
    [InlineData("templates/recap.md.sbn", "{{ nothing.here }}", "recap.md.sbn:1: ", 1)]
    [InlineData("templates/service.html.sbn", "\n{{ nothing.here }}", "service.html.sbn:2: ", 1)]
    [InlineData("permfeed.json", "{\"BaseUrl\":\"nowhere\"}", "setting BaseUrl is 'nowhere'; expected an absolute http or https address", 2)]
    [InlineData("permfeed.json", "{\"Dta\":\"x\"}", "unknown setting 'Dta'", 2)]
    [InlineData("permfeed.json", "{\"GitHub\":{\"Repo\":\"x\"}}", "unknown setting 'GitHub:Repo'", 2)]
    [InlineData("permfeed.json", "{\"Worker\":{\"TimeZone\":\"Moon\"}}", "setting Worker:TimeZone is 'Moon'", 2)]
    [InlineData("permfeed.json", "{\"Data\":", "permfeed.json", 2)]
    public void Anything_broken_is_one_error_and_changes_nothing(string file, string content, string expected, int exitCode)
    {
        Import();
        workspace.Run("build");
        var before = Contents("artifacts/site");
        File.WriteAllText(workspace.File(file), content);

        var built = workspace.Run("build");

        Assert.Equal(exitCode, built.ExitCode);
        Assert.Contains(expected, built.Error, StringComparison.Ordinal);
        Assert.Single(built.Error.Trim().Split('\n'));
        Assert.Equal(before, Contents("artifacts/site"));
    }

    [Fact]
    public void A_file_in_the_place_of_a_folder_is_one_error()
    {
        Import();
        File.WriteAllText(workspace.File("artifacts"), "a file");

        var built = workspace.Run("build");

        Assert.Equal(1, built.ExitCode);
        Assert.Contains(workspace.File("artifacts"), Assert.Single(built.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_is_one_error()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "this system has no device that is always full");
        Import();
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" rules > /dev/full", Executable.Path]) { WorkingDirectory = workspace.Root, RedirectStandardError = true })!;
        var error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();

        Assert.Equal((1, "permfeed: No space left on device\n"), (shell.ExitCode, error));
    }

    [Fact]
    public void A_check_of_a_broken_history_says_nothing_about_what_it_could_not_read()
    {
        Import();
        File.WriteAllText(workspace.File("data/reference/svc.json"), "{");

        var checkedUp = workspace.Run("check");

        Assert.Equal(1, checkedUp.ExitCode);
        Assert.Contains("svc.json:1: ", checkedUp.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("chain", checkedUp.Output, StringComparison.Ordinal);
        Assert.EndsWith("without a reference to hold the examples against", checkedUp.Output.Split('\n').Single(line => line.StartsWith("ok    rule book", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bild")]
    [InlineData("build", "--nonsense")]
    [InlineData("diff", "2026-01")]
    public void A_wrong_command_line_is_exit_code_2(params string[] arguments) => Assert.Equal(2, workspace.Run(arguments).ExitCode);

    [Fact]
    public void Diff_tells_what_changed_as_text_markdown_and_json()
    {
        Import();

        Assert.Contains("  Added: svc:PutThingPolicy", workspace.Run("diff", "2026-01-02", "2026-02-01").Output, StringComparison.Ordinal);
        Assert.Contains("- Added: `svc:PutThingPolicy`", workspace.Run("diff", "2026-01-02", "2026-02-01", "--format", "markdown").Output, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"action_added\"", workspace.Run("diff", "2026-01-02", "2026-02-01", "--json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Controls_are_made_on_demand()
    {
        Import();

        var policy = workspace.Run("controls", "--since", "2026-01", "--format", "scp");
        Assert.Contains("\"svc:PutThingPolicy\"", policy.Output, StringComparison.Ordinal);
        // First seen on 1 February, which is news of January
        Assert.Equal(1, workspace.Run("controls", "--since", "2026-02").ExitCode);
        Assert.Equal(0, workspace.Run("controls", "--since", "2026-02-01").ExitCode);
        Assert.Equal(2, workspace.Run("controls", "--format", "rego").ExitCode);
    }

    public void Dispose() => workspace.Dispose();

    private void Import() => Assert.Equal(0, workspace.Run("import", "folder", "versions/2026-01-02", "versions/2026-02-01").ExitCode);

    private Dictionary<string, string> Contents(string folder) => Directory.EnumerateFiles(workspace.File(folder), "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(workspace.File(folder), file), file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));
}
