using System.CommandLine;
using PermFeed;
using PermFeed.Commands;
using PermFeed.History;

try
{
    var context = new CommandContext(SettingsReader.Read(WorkingFolder()), Console.Out, Terminal.Create());
    var command = CommandList.Root(context).Parse(args);
    var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
    // The worker ends its run in its own time when it is asked to stop
    if (command.CommandResult.Command.Name == WorkerCommand.Name)
        invocation.ProcessTerminationTimeout = null;
    var exitCode = await command.InvokeAsync(invocation);
    return command.Errors.Count > 0 ? ExitCode.Usage : exitCode;
}
catch (SettingsException e)
{
    await Tell(e.Message);
    return ExitCode.Usage;
}
catch (HeldException e)
{
    await Tell(e.Message);
    return ExitCode.Held;
}
catch (PermFeedException e)
{
    await Tell(e.Message);
    return ExitCode.Failed;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    // A full disk, a folder that may not be written, a file in the place of a folder: the message names it
    await Tell(e.Message);
    return ExitCode.Failed;
}
catch (OperationCanceledException)
{
    await Tell("cancelled; nothing half-done was kept");
    return ExitCode.Failed;
}
catch (Exception e)
{
    await Tell($"a defect of this program, which a report with these lines helps to mend: {e}");
    return ExitCode.Failed;
}

static string WorkingFolder()
{
    try
    {
        return Environment.CurrentDirectory;
    }
    catch (FileNotFoundException e)
    {
        throw new PermFeedException("the working folder is not there any more; go to one that is", e);
    }
}

// Where nobody can be told, on a full disk or a closed stream, the exit code still tells
static async Task Tell(string message)
{
    try
    {
        await Console.Error.WriteLineAsync($"permfeed: {message}");
    }
    catch (Exception e) when (e is IOException or UnauthorizedAccessException)
    {
    }
}
