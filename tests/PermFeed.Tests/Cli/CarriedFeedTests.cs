using System.Diagnostics;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Cli;

/// <summary>A packed program carries a feed beside it, for folders that have none.</summary>
public sealed class CarriedFeedTests : IDisposable
{
    private readonly Workspace workspace = new();
    private readonly TempFolder program = new();
    private readonly TempFolder empty = new();

    public CarriedFeedTests()
    {
        workspace.Run("import", "folder", "versions/2026-01-02", "versions/2026-02-01");
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Executable.Path)!))
            File.Copy(file, program.File(Path.GetFileName(file)));
        Directory.CreateDirectory(program.File("carried"));
        Directory.Move(workspace.File("data"), program.File("carried/data"));
        Directory.Move(workspace.File("templates"), program.File("carried/templates"));
    }

    [Fact]
    public void Commands_that_read_take_it_and_commands_that_write_do_not()
    {
        Assert.Equal(0, Run("explain", "svc:PutThingPolicy"));
        Assert.Equal(0, Run("build"));
        Assert.True(File.Exists(empty.File("artifacts/site/index.html")));

        // The history of the folder itself: there is none
        Assert.Equal(1, Run("status"));
    }

    [Fact]
    public void A_folder_that_has_data_uses_its_own()
    {
        Directory.CreateDirectory(empty.File("data"));

        Assert.Equal(1, Run("explain", "svc:PutThingPolicy"));
    }

    [Fact]
    public void A_folder_that_was_named_is_not_replaced() => Assert.Equal(1, Run("explain", "svc:PutThingPolicy", "--data", "elsewhere"));

    public void Dispose()
    {
        workspace.Dispose();
        program.Dispose();
        empty.Dispose();
    }

    private int Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program.File("permfeed"), arguments)
        {
            WorkingDirectory = empty.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
