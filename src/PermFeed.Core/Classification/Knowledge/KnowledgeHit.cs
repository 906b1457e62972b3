namespace PermFeed.Classification.Knowledge;

/// <summary>A facet that service knowledge gives to the noun of an action.</summary>
/// <param name="Noun">The words that it goes by, as AWS writes them.</param>
/// <param name="Specific">True when the entry names the service.</param>
/// <param name="Length">Words of the phrase.</param>
/// <param name="NamesVerb">True when the phrase holds the verb too, so that it says by itself what is done.</param>
internal sealed record KnowledgeHit(Facet Facet, string Noun, string? Is, bool Specific, int Length, bool NamesVerb);
