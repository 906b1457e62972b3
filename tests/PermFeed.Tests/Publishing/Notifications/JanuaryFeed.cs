using PermFeed.Tests.Cli;

namespace PermFeed.Tests.Publishing.Notifications;

/// <summary>A small history: an edition of January, observed on 1 February.</summary>
public sealed class JanuaryFeed : IDisposable
{
    public JanuaryFeed() => Workspace.Run("import", "folder", "versions/2026-01-02", "versions/2026-02-01");

    internal Workspace Workspace { get; } = new();

    public void Dispose() => Workspace.Dispose();
}
