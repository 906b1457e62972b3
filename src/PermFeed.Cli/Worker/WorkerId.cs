using System.Globalization;

namespace PermFeed.Worker;

/// <summary>How this worker names itself to others.</summary>
internal static class WorkerId
{
    public static string Own { get; } = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}:{Environment.ProcessId}");
}
