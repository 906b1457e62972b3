namespace PermFeed.Classification.Matching;

/// <summary>Words of a resource type that the action can be limited to.</summary>
internal sealed class ResourceCondition(IEnumerable<(int Id, string Written)> wanted) : Condition
{
    private readonly Dictionary<int, string> wanted = wanted.DistinctBy(phrase => phrase.Id).ToDictionary(phrase => phrase.Id, phrase => phrase.Written);

    public override bool Holds(ActionShape shape) => shape.ResourcePhrases.Any(wanted.ContainsKey);

    public override string Evidence(ActionShape shape) => $"resource type with \"{wanted[shape.ResourcePhrases.First(wanted.ContainsKey)]}\"";

    public override string Wanted => $"a resource type with {string.Join(", ", wanted.Values)}";
}
