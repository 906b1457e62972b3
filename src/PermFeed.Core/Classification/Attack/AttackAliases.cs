namespace PermFeed.Classification.Attack;

/// <summary>Technique ids that an ATT&amp;CK version revoked, by the ids that took their place: whoever keyed on old ids finds ours.</summary>
/// <param name="From">The earlier version, such as 18.1.</param>
/// <param name="To">The pinned version, such as 19.1.</param>
public sealed record AttackAliases(string From, string To, IReadOnlyDictionary<string, string> Replaced);
