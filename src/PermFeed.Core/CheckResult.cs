namespace PermFeed;

/// <summary>One part of a check.</summary>
/// <param name="What">The part: <c>chain</c>.</param>
/// <param name="Summary">What was looked at.</param>
/// <param name="Problems">Empty when it holds.</param>
public sealed record CheckResult(string What, string Summary, ValueList<string> Problems)
{
    internal static CheckResult Of(string what, Func<(string Summary, ValueList<string> Problems)> check)
    {
        try
        {
            var (summary, problems) = check();
            return new CheckResult(what, summary, problems);
        }
        catch (PermFeedException e)
        {
            return new CheckResult(what, "stopped at the first problem", [e.Message]);
        }
    }
}
