using System.CommandLine;
using PermFeed;
using PermFeed.Commands;
using PermFeed.History;

try
{
    var context = new CommandContext(SettingsReader.Read(Environment.CurrentDirectory), Console.Out, Terminal.Create());
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
    await Console.Error.WriteLineAsync($"permfeed: {e.Message}");
    return ExitCode.Usage;
}
catch (HeldException e)
{
    await Console.Error.WriteLineAsync($"permfeed: {e.Message}");
    return ExitCode.Held;
}
catch (PermFeedException e)
{
    await Console.Error.WriteLineAsync($"permfeed: {e.Message}");
    return ExitCode.Failed;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    // A full disk, a folder that may not be written, a file in the place of a folder: the message names it
    await Console.Error.WriteLineAsync($"permfeed: {e.Message}");
    return ExitCode.Failed;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("permfeed: cancelled; nothing half-done was kept");
    return ExitCode.Failed;
}
