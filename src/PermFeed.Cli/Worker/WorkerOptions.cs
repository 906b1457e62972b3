using Microsoft.Extensions.Logging;
using PermFeed.Web;

namespace PermFeed.Worker;

/// <summary>What a caller may want otherwise; none of it is a setting.</summary>
internal sealed record WorkerOptions
{
    public WebLimits Limits { get; init; } = new();

    /// <summary>Create what the database lacks, instead of refusing to start.</summary>
    public bool CreateTables { get; init; }

    /// <summary>How much the worker tells of its own doings.</summary>
    public LogLevel Log { get; init; } = LogLevel.Information;
}
