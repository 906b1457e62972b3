namespace PermFeed.Classification.Matching;

internal enum PhrasePlace
{
    /// <summary>Anywhere after the verb.</summary>
    Noun,

    /// <summary>The end of the noun, or of its part before the first preposition.</summary>
    Head,

    /// <summary>All that follows the verb.</summary>
    Subject,

    /// <summary>The beginning of the name, verb and all.</summary>
    Start,
}
