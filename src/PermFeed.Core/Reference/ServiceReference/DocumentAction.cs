namespace PermFeed.Reference.ServiceReference;

/// <summary>An action as its service document tells it.</summary>
/// <param name="ConditionKeys">Its own and those beside its resource types.</param>
internal sealed record DocumentAction(
    ActionKey Key, AccessLevels AccessLevels, IReadOnlyList<string> ResourceTypes, IReadOnlyList<string> ConditionKeys);
