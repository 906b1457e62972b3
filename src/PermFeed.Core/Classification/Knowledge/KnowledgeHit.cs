using PermFeed.Classification.Matching;

namespace PermFeed.Classification.Knowledge;

/// <summary>A facet that service knowledge gives to the noun of an action.</summary>
/// <param name="Phrase">The words that it goes by.</param>
/// <param name="Specific">True when the entry names the service.</param>
/// <param name="NamesVerb">True when the phrase holds the verb too, so that it says by itself what is done.</param>
internal sealed record KnowledgeHit(Facet Facet, PhraseAt Phrase, string? Is, bool Specific, bool NamesVerb)
{
    /// <summary>Words of the phrase.</summary>
    public int Length => Phrase.End - Phrase.Start;
}
