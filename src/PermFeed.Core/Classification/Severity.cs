namespace PermFeed.Classification;

/// <summary>How bad abuse would be: from the category, the reach and whether the action can be limited.</summary>
public enum Severity
{
    Low,
    Medium,
    High,
    Critical,
}
