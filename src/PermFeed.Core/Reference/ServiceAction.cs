namespace PermFeed.Reference;

/// <summary>An action of the reference with its facts. The short members read a fact that no source has told as empty.</summary>
public sealed record ServiceAction(ActionKey Key, ActionFacts Facts)
{
    public AccessLevels AccessLevels => Facts.AccessLevels ?? Reference.AccessLevels.None;

    public bool PermissionOnly => Facts.PermissionOnly ?? false;

    public ValueList<ActionResource> ResourceTypes => Facts.ResourceTypes ?? [];

    public ValueList<string> ConditionKeys => Facts.ConditionKeys ?? [];

    public ValueList<ActionKey> DependentActions => Facts.DependentActions ?? [];
}
