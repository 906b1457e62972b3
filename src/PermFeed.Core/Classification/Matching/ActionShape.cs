using PermFeed.Classification.Knowledge;
using PermFeed.Reference;

namespace PermFeed.Classification.Matching;

/// <summary>
/// What rules see of an action, worked out once. The name is verb and noun: <c>BatchGetFindings</c> has the verb Get and the noun
/// Findings; <c>AddUserToGroup</c> has the verb Add, the noun UserToGroup and the head User, because a head ends before the first preposition.
/// </summary>
internal sealed class ActionShape
{
    private static readonly HashSet<string> Modifiers = new(StringComparer.Ordinal) { "batch", "bulk", "admin", "async", "client" };
    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal) { "for", "by", "from", "to", "with", "via", "using", "into" };

    private readonly List<PhraseAt> phrases;
    private readonly Lazy<List<int>> resourcePhrases;
    private readonly int nounStart;

    public ActionShape(ServiceAction action, AccessLevels? levels, string? description, Vocabulary vocabulary, KnowledgeIndex knowledge)
    {
        Action = action;
        Levels = levels;
        Description = description;
        ServicePrefix = action.Key.ServicePrefix;
        Words = ActionWords.Split(action.Key.Name);
        var normal = Words.ConvertAll(ActionWords.Normal);
        DropVersions(normal);
        var verbAt = normal.Count > 1 && Modifiers.Contains(normal[0]) ? 1 : 0;
        Verb = normal.Count > 0 ? Words[verbAt].ToLowerInvariant() : "";
        Modifier = verbAt is 1 ? normal[0] : null;
        nounStart = verbAt + 1;
        WordCount = normal.Count;
        var preposition = normal.FindIndex(Math.Min(nounStart + 1, normal.Count), Prepositions.Contains);
        HeadEnd = preposition < 0 ? normal.Count : preposition;
        phrases = vocabulary.Find(normal);
        resourcePhrases = new Lazy<List<int>>(() => ResourcesOf(action, vocabulary));
        Knowledge = knowledge.Look(this);
    }

    public ServiceAction Action { get; }

    public AccessLevels? Levels { get; }

    public string? Description { get; }

    public string ServicePrefix { get; }

    /// <summary>As AWS writes them.</summary>
    public List<string> Words { get; }

    /// <summary>Lower case.</summary>
    public string Verb { get; }

    /// <summary><c>batch</c>, <c>admin</c> or another word before the verb.</summary>
    public string? Modifier { get; }

    /// <summary>What service knowledge says about the noun.</summary>
    public IReadOnlyList<KnowledgeHit> Knowledge { get; }

    public int WordCount { get; }

    public int HeadEnd { get; }

    public int NounStart => nounStart;

    public List<PhraseAt> Phrases => phrases;

    /// <summary>Worked out when a rule first asks: few do.</summary>
    public IReadOnlyList<int> ResourcePhrases => resourcePhrases.Value;

    public static bool IsPreposition(string word) => Prepositions.Contains(word.ToLowerInvariant());

    public bool IsInNoun(PhraseAt phrase) => phrase.Start >= nounStart;

    /// <summary>A head ends the noun before its first preposition; a phrase that holds the preposition ends it as a whole (RoleToInstanceProfile).</summary>
    public bool IsHead(PhraseAt phrase) => phrase.Start >= nounStart && (phrase.End == HeadEnd || (phrase.End == WordCount && phrase.Start < HeadEnd));

    public bool IsWholeNoun(PhraseAt phrase) => phrase.Start == nounStart && phrase.End == WordCount;

    public string WordsOf(PhraseAt phrase) => string.Concat(Words[phrase.Start..phrase.End]);

    private static List<int> ResourcesOf(ServiceAction action, Vocabulary vocabulary) =>
        [.. action.ResourceTypes.SelectMany(resource => vocabulary.Find(ActionWords.Split(resource.Name).ConvertAll(ActionWords.Normal))).Select(phrase => phrase.Id)];

    // Versions of an API say nothing about what it does: GetFindingsV2 is GetFindings.
    private void DropVersions(List<string> normal)
    {
        for (var i = normal.Count - 1; i > 0; i--)
            if (normal[i] is ['v', >= '1' and <= '9'])
            {
                normal.RemoveAt(i);
                Words.RemoveAt(i);
            }
    }
}
