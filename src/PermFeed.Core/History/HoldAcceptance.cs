namespace PermFeed.History;

/// <summary>Which held observation a person lets pass.</summary>
public sealed record HoldAcceptance(string HoldId, Acceptance Acceptance);
