namespace PermFeed.Reference.Pages;

/// <summary>What became of one file: a service page, a file set aside for a reason, or a failure.</summary>
internal sealed record PageOutcome(string File, ServicePage? Page, string? SetAside, PermFeedException? Failure);
