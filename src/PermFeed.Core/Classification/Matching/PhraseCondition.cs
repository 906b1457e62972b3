namespace PermFeed.Classification.Matching;

/// <summary>Words of the name: anywhere in the noun, at its end, the whole noun, or at the start of the name.</summary>
internal sealed class PhraseCondition(PhrasePlace place, IEnumerable<(int Id, string Written)> wanted) : Condition
{
    private readonly Dictionary<int, string> wanted = wanted.DistinctBy(phrase => phrase.Id).ToDictionary(phrase => phrase.Id, phrase => phrase.Written);

    public override bool Holds(ActionShape shape) => Find(shape) is not null;

    public override string Evidence(ActionShape shape) => $"{Place} \"{shape.WordsOf(Find(shape)!.Value)}\"";

    public override bool IsExact(ActionShape shape) => Find(shape) is { Start: 0 } phrase && phrase.End == shape.WordCount;

    public override string Wanted => $"{Place} out of {string.Join(", ", wanted.Values)}";

    private string Place => place switch
    {
        PhrasePlace.Noun => "noun",
        PhrasePlace.Head => "noun ending",
        PhrasePlace.Subject => "whole noun",
        _ => "name beginning",
    };

    private PhraseAt? Find(ActionShape shape)
    {
        var phrases = shape.Phrases;
        for (var i = 0; i < phrases.Count; i++)
            if (wanted.ContainsKey(phrases[i].Id) && IsPlaced(phrases[i], shape))
                return phrases[i];
        return null;
    }

    private bool IsPlaced(PhraseAt phrase, ActionShape shape) => place switch
    {
        PhrasePlace.Noun => shape.IsInNoun(phrase),
        PhrasePlace.Head => shape.IsHead(phrase),
        PhrasePlace.Subject => shape.IsWholeNoun(phrase),
        _ => phrase.Start is 0,
    };
}
