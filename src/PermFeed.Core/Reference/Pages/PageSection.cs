namespace PermFeed.Reference.Pages;

/// <summary>A heading with what follows it.</summary>
/// <param name="Paragraphs">The paragraphs outside tables: a section without data says so in a sentence.</param>
internal sealed record PageSection(int Offset, string Id, string Heading, IReadOnlyList<string> Paragraphs, IReadOnlyList<PageTable> Tables)
{
    public bool SaysThatThereIsNone => Paragraphs.Any(paragraph =>
        paragraph.Contains(" has no ", StringComparison.OrdinalIgnoreCase)
        || paragraph.Contains(" does not ", StringComparison.OrdinalIgnoreCase));
}
