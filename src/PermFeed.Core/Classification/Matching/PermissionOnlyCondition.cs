namespace PermFeed.Classification.Matching;

internal sealed class PermissionOnlyCondition(bool wanted) : Condition
{
    public override bool Holds(ActionShape shape) => shape.Action.PermissionOnly == wanted;

    public override string Evidence(ActionShape shape) => wanted ? "permission only" : "not permission only";

    public override bool IsTelling => false;

    public override string Wanted => wanted ? "permission only" : "not permission only";
}
