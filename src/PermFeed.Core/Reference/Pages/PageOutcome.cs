namespace PermFeed.Reference.Pages;

/// <summary>What became of one file: a service page, the index, a file set aside for a reason, or a failure.</summary>
internal sealed record PageOutcome(string File)
{
    public ServicePage? Page { get; init; }

    /// <summary>The names of all services' pages.</summary>
    public ValueList<string>? Index { get; init; }

    /// <summary>The remark about a file that does not count.</summary>
    public string? SetAside { get; init; }

    public PermFeedException? Failure { get; init; }
}
