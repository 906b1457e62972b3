namespace PermFeed.Classification.Knowledge;

/// <summary>Nouns of some services with the facet they have there.</summary>
/// <param name="Services">Service prefixes; null means every service, <see cref="Newcomers"/> those that no family knows yet.</param>
/// <param name="Heads">Phrases that must end the noun.</param>
/// <param name="Words">Phrases that may stand anywhere in the name, verb and all.</param>
/// <param name="Is">What such a noun is, in words that fit a sentence: "recorded calls".</param>
/// <param name="Except">Phrases anywhere in the name, verb and all, that make it something else.</param>
internal sealed record KnowledgeEntry(
    Facet Facet, IReadOnlySet<string>? Services, ValueList<int> Heads, ValueList<int> Words, string? Is, ValueList<int> Except)
{
    /// <summary>Stands for the services that no family knows: a new one is judged by what its nouns mean elsewhere, a known one by what they mean there.</summary>
    public const string Newcomers = "?";
}
