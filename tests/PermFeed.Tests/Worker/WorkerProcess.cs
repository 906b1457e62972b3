using System.Diagnostics;
using System.Globalization;
using PermFeed.Tests.Cli;

namespace PermFeed.Tests.Worker;

/// <summary>The built permfeed worker as a process of its own.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    public WorkerProcess(string folder, Dictionary<string, string> environment)
    {
        process = Executable.Start(folder, environment, "worker");
        (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    /// <summary>As the worker names itself.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}:{process.Id}");

    public bool Lives => !process.HasExited;

    /// <summary>SIGKILL: nothing is ended, nothing is tidied.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>SIGTERM, as an operating system or a container runtime asks.</summary>
    public async Task<Executable.Outcome> TerminateAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await EndAsync();
    }

    public async Task<Executable.Outcome> EndAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Executable.Outcome(process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (Lives)
            process.Kill();
        process.Dispose();
    }
}
