namespace PermFeed.Editions;

/// <summary>Versions of what judgements rest on; published with everything.</summary>
public sealed record CatalogueVersions(string RuleBook, string Attack, string Atlas);
