namespace PermFeed.Classification.Labels;

/// <summary>Precision, recall and F1 of one set of verdicts against one set of grades.</summary>
/// <param name="Precision">Of what was judged so, not graded no (for privileged, borderline counts neither way).</param>
/// <param name="Recall">Of what was graded so, judged so.</param>
public sealed record Scores(Ratio Precision, Ratio Recall)
{
    public double? F1 => (Precision.Value, Recall.Value) is ({ } precision, { } recall) && precision + recall > 0
        ? 2 * precision * recall / (precision + recall)
        : null;
}
