namespace PermFeed;

/// <summary>A setting is wrong. The message names it, what was found and what is allowed.</summary>
internal sealed class SettingsException(string message) : PermFeedException(message);
