using PermFeed.Reference;

namespace PermFeed.Classification.Labels;

/// <summary>One hand-judged action.</summary>
/// <param name="Source">File and line, for reports.</param>
public sealed record Label(ActionKey Action, Grade Grade, ValueList<RiskCategory> Categories, ValueList<string> TacticIds, string Reason, string Source);
