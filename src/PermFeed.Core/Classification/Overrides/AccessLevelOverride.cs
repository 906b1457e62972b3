using PermFeed.Reference;

namespace PermFeed.Classification.Overrides;

/// <summary>A correction of an access level that AWS states wrongly; only the judgement uses it, the reference keeps AWS's word.</summary>
public sealed record AccessLevelOverride(ActionKey Action, AccessLevels Levels, string Reviewer, DateOnly Date, string Reason);
