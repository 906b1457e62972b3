namespace PermFeed.Classification.Labels;

/// <summary>How well the rule book agrees with reviewers on a set of labels.</summary>
public sealed record Evaluation
{
    private readonly ValueList<JudgedLabel> rows;

    private Evaluation(ValueList<JudgedLabel> rows) => this.rows = rows;

    public int Count => rows.Count;

    /// <summary>Judged privileged: recall of clear; precision counts clear against no, so that a hit on borderline counts neither way.</summary>
    public Scores Privileged => new(
        Share(row => row.Judgement.Privileged && row.Label.Grade is not Grade.Borderline, row => row.Label.Grade is Grade.Clear), ClearPrivileged);

    /// <summary>Judged privileged or sensitive: recall of clear or borderline; precision counts both against no.</summary>
    public Scores Flagged => new(Share(row => row.Judgement.Flagged, IsGraded), Share(IsGraded, row => row.Judgement.Flagged));

    /// <summary>Of those graded clear, judged privileged.</summary>
    public Ratio ClearPrivileged => Share(row => row.Label.Grade is Grade.Clear, row => row.Judgement.Privileged);

    /// <summary>Of those graded clear, judged privileged or sensitive.</summary>
    public Ratio ClearFlagged => Share(row => row.Label.Grade is Grade.Clear, row => row.Judgement.Flagged);

    /// <summary>Of those judged privileged, graded no.</summary>
    public Ratio PrivilegedGradedNo => Share(row => row.Judgement.Privileged, row => row.Label.Grade is Grade.No);

    /// <summary>Of those judged privileged or sensitive, graded no.</summary>
    public Ratio FlaggedGradedNo => Share(row => row.Judgement.Flagged, row => row.Label.Grade is Grade.No);

    /// <summary>Of the true hits (flagged and graded clear or borderline), the primary risk category is among the reviewers'.</summary>
    public Ratio CategoryAgreement => Share(IsTrueHit, row => row.CategoryAgrees);

    /// <summary>Of the true hits, the primary tactic is among the reviewers'.</summary>
    public Ratio TacticAgreement => Share(IsTrueHit, row => row.TacticAgrees);

    public Ratio Unreviewed => Share(_ => true, row => row.Judgement.Verdict is Verdict.Unreviewed);

    /// <summary>Graded clear but judged less than privileged, graded borderline but not flagged, graded no but flagged.</summary>
    public IEnumerable<JudgedLabel> Misses => rows.Where(row => row.Label.Grade switch
    {
        Grade.Clear => !row.Judgement.Privileged,
        Grade.Borderline => !row.Judgement.Flagged,
        _ => row.Judgement.Flagged,
    });

    public IEnumerable<JudgedLabel> Disagreements => rows.Where(row => IsTrueHit(row) && !(row.CategoryAgrees && row.TacticAgrees));

    /// <exception cref="PermFeedException">An action is labelled twice.</exception>
    public static Evaluation Of(IEnumerable<JudgedLabel> rows)
    {
        var all = rows.ToValueList();
        var twice = all.GroupBy(row => row.Label.Action).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? new Evaluation(all)
            : throw new PermFeedException($"{twice.ElementAt(1).Label.Source}: the action {twice.Key} is labelled before, at {twice.First().Label.Source}");
    }

    /// <summary>Rows that the reviewers or the rule book put first into a category.</summary>
    public Evaluation Within(RiskCategory category) => new(rows.Where(row =>
        (IsGraded(row) && row.Label.Categories.Count > 0 && row.Label.Categories[0] == category)
        || (!IsGraded(row) && row.Judgement.RiskCategories.Count > 0 && row.Judgement.RiskCategories[0] == category)).ToValueList());

    private static bool IsGraded(JudgedLabel row) => row.Label.Grade is not Grade.No;

    private static bool IsTrueHit(JudgedLabel row) => row.Judgement.Flagged && IsGraded(row);

    private Ratio Share(Func<JudgedLabel, bool> whole, Func<JudgedLabel, bool> part)
    {
        var chosen = rows.Where(whole).ToList();
        return new Ratio(chosen.Count(part), chosen.Count);
    }
}
