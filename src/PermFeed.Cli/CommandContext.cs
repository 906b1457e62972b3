using Spectre.Console;

namespace PermFeed;

/// <summary>What every command works with: the settings and where to write.</summary>
/// <param name="Settings">Checked at start.</param>
/// <param name="Out">Results, for people or scripts.</param>
/// <param name="Console">Tables and progress; plain text without colours when the output is not a terminal.</param>
internal sealed record CommandContext(Settings Settings, TextWriter Out, IAnsiConsole Console);
