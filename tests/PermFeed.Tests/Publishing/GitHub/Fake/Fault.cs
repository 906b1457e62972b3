namespace PermFeed.Tests.Publishing.GitHub.Fake;

/// <summary>Something that goes wrong with a request.</summary>
/// <param name="Acts">Whether the server does what it was asked before it goes wrong.</param>
/// <param name="Status">Answered instead; 0 cuts the connection.</param>
/// <param name="Message">In the answer.</param>
/// <param name="Headers">Of the answer.</param>
internal sealed record Fault(bool Acts, int Status, string Message = "Server Error", params (string Name, string Value)[] Headers)
{
    public static Fault Cut { get; } = new(false, 0);

    public static Fault LostAnswer { get; } = new(true, 0);

    public static Fault BadGateway { get; } = new(false, 502);

    public static Fault BadGatewayAfterwards { get; } = new(true, 502);

    public static Fault Secondary(int seconds) =>
        new(false, 403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.", ("Retry-After", $"{seconds}"));

    public static Fault Primary(DateTimeOffset reset) =>
        new(false, 403, "API rate limit exceeded for user ID 1.", ("X-RateLimit-Limit", "5000"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", $"{reset.ToUnixTimeSeconds()}"));
}
