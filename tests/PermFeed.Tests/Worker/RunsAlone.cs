namespace PermFeed.Tests.Worker;

/// <summary>Tests that measure this process: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RunsAlone
{
    public const string Name = "runs alone";
}
