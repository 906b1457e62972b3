using System.CommandLine;
using PermFeed;
using PermFeed.History;

try
{
    var context = new CommandContext(SettingsReader.Read(Environment.CurrentDirectory), Console.Out, Terminal.Create());
    var command = CommandList.Root(context).Parse(args);
    var exitCode = await command.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
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
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("permfeed: cancelled; nothing half-done was kept");
    return ExitCode.Failed;
}
