namespace PermFeed.Classification;

/// <summary>How sure the rule book is of a verdict.</summary>
public enum Confidence
{
    Low,
    Medium,
    High,
}
