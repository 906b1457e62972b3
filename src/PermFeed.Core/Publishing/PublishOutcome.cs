namespace PermFeed.Publishing;

/// <summary>What became of one of the things that are published.</summary>
public enum PublishOutcome
{
    /// <summary>It was there already, as it should be; nothing was written.</summary>
    Unchanged,

    /// <summary>It is there now.</summary>
    Published,

    /// <summary>A dry run: it would be written.</summary>
    Planned,
}
