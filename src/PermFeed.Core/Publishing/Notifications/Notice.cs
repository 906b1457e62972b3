namespace PermFeed.Publishing.Notifications;

/// <summary>Something to tell people, before any channel has put it into its own form. All text is raw: each channel escapes.</summary>
internal sealed record Notice
{
    /// <summary>Permanent: the same news has it in every run, so a receiver can drop what it has seen.</summary>
    public required string Id { get; init; }

    public required NoticeKind Kind { get; init; }

    /// <summary>The edition's month, or the one that the actions belong to.</summary>
    public required Month Month { get; init; }

    public required string Title { get; init; }

    /// <summary>One sentence or two.</summary>
    public required string Summary { get; init; }

    /// <summary>Where the whole is read.</summary>
    public required string Url { get; init; }

    /// <summary>Where programs read it.</summary>
    public required string DataUrl { get; init; }

    /// <summary>Gravest first. A channel may cut the list, never an item.</summary>
    public required ValueList<NoticeItem> Items { get; init; }

    public required ValueList<NoticeNumber> Numbers { get; init; }

    /// <summary>The whole text for those who can show it: Markdown, escaped.</summary>
    public required string Markdown { get; init; }

    /// <summary>Ids that count as told once this was sent: the edition, or each action.</summary>
    public required ValueList<string> Subjects { get; init; }
}
