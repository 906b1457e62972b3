namespace PermFeed.Classification.Labels;

/// <summary>How many people judged a label file apart from each other.</summary>
public enum LabelKind
{
    ThreeReviewers,

    /// <summary>And a third where the two differ.</summary>
    TwoReviewers,
    OneReviewer,
}
