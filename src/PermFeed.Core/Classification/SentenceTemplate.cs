using System.Text;
using PermFeed.Classification.Matching;

namespace PermFeed.Classification;

/// <summary>
/// A sentence of a rule with places for the facts of the action at hand: <c>{noun}</c> (fine-tuning job), <c>{a noun}</c> (with its article),
/// <c>{is}</c> (what service knowledge calls it, else the noun), <c>{service}</c>, <c>{does}</c> (the verb as it stands in a sentence: updates).
/// </summary>
internal sealed class SentenceTemplate
{
    private static readonly string[] Places = ["noun", "a noun", "the noun", "is", "service", "does"];

    private readonly string[] parts;

    private SentenceTemplate(string[] parts) => this.parts = parts;

    /// <summary>The sentence before it is filled: <c>Hands out […] for [service].</c></summary>
    public string Unfilled => string.Concat(parts.Select((part, i) => i % 2 is 0 ? part : $"[{part}]"));

    /// <returns>Null when the text has an unknown or unclosed place; <paramref name="problem"/> says which.</returns>
    public static SentenceTemplate? TryParse(string text, out string? problem)
    {
        // Even parts are text, odd ones are places.
        var parts = text.Trim().Split('{', '}');
        problem = parts.Length % 2 is 0
            ? "a brace of the sentence is not closed"
            : parts.Where((part, i) => i % 2 is 1 && !Places.Contains(part)).Select(part => $"unknown place {{{part}}}; known are {string.Join(", ", Places)}").FirstOrDefault();
        return problem is null ? new SentenceTemplate(parts) : null;
    }

    public string Fill(ActionShape shape, string? serviceName, string? what)
    {
        var sentence = new StringBuilder(160);
        var noun = NounPhrase.Of(shape);
        for (var i = 0; i < parts.Length; i++)
            sentence.Append(i % 2 is 0 ? parts[i] : parts[i] switch
            {
                "noun" => noun,
                "a noun" => NounPhrase.WithArticle(noun, shape),
                "the noun" => $"the {noun}",
                "is" => what ?? noun,
                "service" => serviceName ?? shape.ServicePrefix,
                _ => VerbPhrase.Of(shape),
            });
        if (sentence.Length > 0)
            sentence[0] = char.ToUpperInvariant(sentence[0]);
        return sentence.ToString();
    }
}
