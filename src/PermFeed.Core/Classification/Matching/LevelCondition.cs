using PermFeed.Reference;

namespace PermFeed.Classification.Matching;

/// <summary>Any of the access levels; does not hold where no source has told the level.</summary>
internal sealed class LevelCondition(AccessLevels levels) : Condition
{
    public override bool Holds(ActionShape shape) => ((shape.Levels ?? AccessLevels.None) & levels) != AccessLevels.None;

    public override string Evidence(ActionShape shape) => $"access level {((shape.Levels ?? AccessLevels.None) & levels).ToNames()}";

    public override bool IsTelling => false;

    public override string Wanted => $"access level {levels.ToNames()}";
}
