namespace PermFeed;

/// <summary>What the process tells its caller; the README lists them.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;

    /// <summary>The command line or a setting is wrong: nothing was tried.</summary>
    public const int Usage = 2;

    /// <summary>A plausibility limit held the observation: a person must look.</summary>
    public const int Held = 3;
}
