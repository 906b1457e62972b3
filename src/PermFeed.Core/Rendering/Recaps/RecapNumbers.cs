using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.History;

namespace PermFeed.Rendering.Recaps;

/// <summary>An edition counted. What came and went within it counts as neither added nor removed, but as withdrawn.</summary>
internal sealed class RecapNumbers
{
    public RecapNumbers(Edition edition)
    {
        Services = edition.Services;
        Actions = edition.Actions;
        foreach (var change in edition.Changes)
            Count(change);
    }

    public int Services { get; }

    public int Actions { get; }

    public int ServicesAdded { get; private set; }

    public int ServicesRemoved { get; private set; }

    public int Added { get; private set; }

    public int Privileged { get; private set; }

    public int Sensitive { get; private set; }

    public int Routine { get; private set; }

    public int Unreviewed { get; private set; }

    public int Removed { get; private set; }

    public int Returned { get; private set; }

    public int Renamed { get; private set; }

    public int LevelChanges { get; private set; }

    public int ResourceTypeChanges { get; private set; }

    public int ConditionKeyChanges { get; private set; }

    public int OtherFactChanges { get; private set; }

    public int Withdrawn { get; private set; }

    public int Changes { get; private set; }

    private void Count(JudgedChange change)
    {
        Changes++;
        if (change.State is ChangeState.Withdrawn)
            Withdrawn++;
        else if (change.Change.Kind is ChangeKind.ActionAdded)
            CountAddition(change.Judgement?.Verdict);
        else
            CountOther(change.Change.Kind);
    }

    private void CountAddition(Verdict? verdict)
    {
        Added++;
        Privileged += verdict is Verdict.Privileged ? 1 : 0;
        Sensitive += verdict is Verdict.Sensitive ? 1 : 0;
        Routine += verdict is Verdict.Routine ? 1 : 0;
        Unreviewed += verdict is Verdict.Unreviewed ? 1 : 0;
    }

    private void CountOther(ChangeKind kind)
    {
        switch (kind)
        {
            case ChangeKind.ServiceAdded: ServicesAdded++; break;
            case ChangeKind.ServiceRemoved: ServicesRemoved++; break;
            case ChangeKind.ActionRemoved: Removed++; break;
            case ChangeKind.ActionReturned: Returned++; break;
            case ChangeKind.ActionRenamed: Renamed++; break;
            case ChangeKind.AccessLevelChanged: LevelChanges++; break;
            case ChangeKind.ResourceTypesChanged: ResourceTypeChanges++; break;
            case ChangeKind.ConditionKeysChanged: ConditionKeyChanges++; break;
            default: OtherFactChanges++; break;
        }
    }
}
