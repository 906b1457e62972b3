using PermFeed.Classification;
using PermFeed.Publishing.Notifications;

namespace PermFeed;

/// <summary>Of what people are told, and where.</summary>
public sealed record NotifyOptions
{
    /// <summary>Where the history, the rule book and the addresses of the site come from; its folder for output is not used.</summary>
    public required BuildOptions Site { get; init; }

    public required ChannelOptions Channels { get; init; }

    /// <summary>This edition, however old, and nothing else; null means what is new.</summary>
    public Month? Edition { get; init; }

    /// <summary>An edition whose month ended longer ago is no news.</summary>
    public int OldestDays { get; init; } = 35;

    /// <summary>Tell at once of privileged actions of at least this severity; null means never.</summary>
    public Severity? AlertFrom { get; init; }

    /// <summary>Show what would be sent; send and log nothing.</summary>
    public bool DryRun { get; init; }
}
