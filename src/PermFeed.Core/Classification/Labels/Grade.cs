namespace PermFeed.Classification.Labels;

/// <summary>A reviewer's grade; data/labels/README.md has the rubric. A hit on borderline counts neither way for precision of privileged.</summary>
public enum Grade
{
    No,
    Borderline,
    Clear,
}
