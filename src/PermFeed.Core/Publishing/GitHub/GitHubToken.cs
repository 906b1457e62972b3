namespace PermFeed.Publishing.GitHub;

/// <summary>A secret that prints as nothing, so that no log, error or file can come to hold it.</summary>
public sealed class GitHubToken
{
    private const string Hidden = "(token)";

    /// <exception cref="PermFeedException">It is empty or cannot stand in a header.</exception>
    public GitHubToken(string value)
    {
        if (value.Length == 0 || !value.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.'))
            throw new PermFeedException("GITHUB_TOKEN does not hold a token; expected letters, digits, '_', '-' and '.' alone");
        Value = value;
    }

    internal string Value { get; }

    /// <summary>A text of somebody else's, who may have repeated what we sent.</summary>
    public string HideIn(string text) => text.Replace(Value, Hidden, StringComparison.Ordinal);

    public override string ToString() => Hidden;
}
