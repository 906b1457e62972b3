namespace PermFeed.Classification.Labels;

/// <summary>How many people judged a label file apart from each other.</summary>
public enum LabelKind
{
    ThreeReviewers,
    OneReviewer,
}
