using System.Diagnostics;
using System.Text;
using PermFeed.Tests.Cli;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Workflows;

/// <summary>
/// Runs the shell steps of a job as GitHub's runner does: in their order, with their environment and their outputs, and after a failure only those
/// that run always. The tool is the built one; gh and dotnet are stubs that record what they were asked, and so is publishing.
/// </summary>
internal sealed class JobRun : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string repository;

    /// <param name="repository">A git repository to work in.</param>
    public JobRun(string repository)
    {
        this.repository = repository;
        Write("bin/permfeed", $"""
            #!/usr/bin/env bash
            if [ "$1" = publish ]; then
              echo "permfeed $*" >> "$CALLS"
              exec cat "$STUBS/publish.json"
            fi
            exec "{Executable.Path}" "$@"
            """);
        Write("bin/dotnet", """
            #!/usr/bin/env bash
            echo "dotnet $*" >> "$CALLS"
            """);
        // Answers with the test's JSON, through the command's own --jq
        Write("bin/gh", """
            #!/usr/bin/env bash
            echo "gh $*" >> "$CALLS"
            for argument in "$@"; do
              if [ "${previous:-}" = --jq ]; then exec jq -r "$argument" "$STUBS/gh.json"; fi
              if [ "${previous:-}" = --body-file ]; then cp "$argument" "$STUBS/body.md"; fi
              previous=$argument
            done
            """);
        Answer("gh.json", "[]");
        Answer("publish.json", "{}");
        Write("calls", "");
    }

    public IReadOnlyList<string> Calls => File.ReadAllLines(folder.File("calls"));

    public string Summary => Read("summary");

    /// <summary>Of the issue that gh was asked to write.</summary>
    public string Body => Read("stubs/body.md");

    /// <summary>Output and errors of all steps.</summary>
    public string Log { get; private set; } = "";

    /// <summary>By step and name, as <c>run.code</c>.</summary>
    public Dictionary<string, string> Outputs { get; } = new(StringComparer.Ordinal);

    public void Answer(string stub, string text) => Write($"stubs/{stub}", text);

    /// <summary>Puts the tool where the action for other pipelines builds it.</summary>
    public void UseBuiltTool()
    {
        Directory.CreateDirectory(folder.File("permfeed"));
        File.CreateSymbolicLink(folder.File("permfeed/permfeed"), folder.File("bin/permfeed"));
    }

    /// <returns>Whether the job succeeds.</returns>
    public bool Run(IEnumerable<WorkflowStep> steps, Dictionary<string, string> environment)
    {
        var failed = false;
        foreach (var step in steps.Where(step => step.Run is not null))
        {
            if (failed && step.If?.StartsWith("always()", StringComparison.Ordinal) is not true)
                continue;
            failed |= RunStep(step, environment) != 0;
        }

        return !failed;
    }

    public void Dispose() => folder.Dispose();

    private int RunStep(WorkflowStep step, Dictionary<string, string> environment)
    {
        Write("step.sh", step.Run!);
        Write("output", "");
        var start = new ProcessStartInfo("/usr/bin/env", ["bash", "--noprofile", "--norc", "-eo", "pipefail", folder.File("step.sh")])
        {
            WorkingDirectory = repository,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment.Concat(step.Environment.Where(own => !environment.ContainsKey(own.Key)).Select(own => KeyValuePair.Create(own.Key, Expand(own.Value)))))
            start.Environment[name] = value;
        foreach (var (name, value) in Runner())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        Log += process.StandardOutput.ReadToEnd() + error.Result;
        process.WaitForExit();
        if (step.Id is not null)
            Collect(step.Id);
        return process.ExitCode;
    }

    private Dictionary<string, string> Runner() => new(StringComparer.Ordinal)
    {
        ["PATH"] = $"{folder.File("bin")}:{Environment.GetEnvironmentVariable("PATH")}",
        ["CALLS"] = folder.File("calls"),
        ["STUBS"] = folder.File("stubs"),
        ["RUNNER_TEMP"] = folder.Path,
        ["GITHUB_OUTPUT"] = folder.File("output"),
        ["GITHUB_PATH"] = folder.File("path"),
        ["GITHUB_STEP_SUMMARY"] = folder.File("summary"),
        ["GITHUB_REPOSITORY"] = "owner/feed",
        ["GITHUB_ACTION_PATH"] = Path.Combine(Repository.Root, ".github", "actions", "permfeed"),
    };

    // Of expressions only what an earlier step gave and what names nothing secret; a test gives everything else
    private string Expand(string value)
    {
        if (!value.StartsWith("${{ steps.", StringComparison.Ordinal))
            return value.Contains("${{", StringComparison.Ordinal) ? "" : value;
        var parts = value["${{ steps.".Length..^" }}".Length].Split('.');
        return Outputs.GetValueOrDefault($"{parts[0]}.{parts[2]}", "");
    }

    private void Collect(string id)
    {
        var lines = File.ReadAllLines(folder.File("output"));
        for (var i = 0; i < lines.Length; i++)
        {
            var (name, end) = (lines[i].Split("<<")[0], lines[i].Contains("<<", StringComparison.Ordinal) ? lines[i].Split("<<")[1] : null);
            if (end is null)
            {
                Outputs[$"{id}.{lines[i].Split('=', 2)[0]}"] = lines[i].Split('=', 2)[1];
                continue;
            }

            var text = new StringBuilder();
            for (i++; lines[i] != end; i++)
                text.Append(lines[i]).Append('\n');
            Outputs[$"{id}.{name}"] = text.ToString();
        }
    }

    private void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.File(file))!);
        File.WriteAllText(folder.File(file), text);
        if (file.StartsWith("bin/", StringComparison.Ordinal) && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.File(file), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private string Read(string file) => File.Exists(folder.File(file)) ? File.ReadAllText(folder.File(file)) : "";
}
