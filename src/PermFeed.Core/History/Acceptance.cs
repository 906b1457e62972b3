namespace PermFeed.History;

/// <summary>A person's decision that a held observation is real.</summary>
public sealed record Acceptance(string By, string Reason);
