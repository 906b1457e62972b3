namespace PermFeed.Tests.Publishing.GitHub.Fake;

/// <param name="Method">Of HTTP.</param>
/// <param name="Template">As GitHub's description has it; the last part may span slashes.</param>
/// <param name="Answer">Does what is asked.</param>
internal sealed record FakeRoute(string Method, string Template, Func<FakeRequest, FakeAnswer> Answer)
{
    private static readonly string[] Spanning = ["{ref}", "{path}"];

    /// <returns>What stands in the places of the template; null when the path is another one's.</returns>
    public Dictionary<string, string>? Match(string path)
    {
        var (wanted, found) = (Template.Split('/'), path.Split('/'));
        if (Spanning.Contains(wanted[^1]) && found.Length > wanted.Length)
            found = [.. found[..(wanted.Length - 1)], string.Join('/', found[(wanted.Length - 1)..])];
        if (wanted.Length != found.Length)
            return null;
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in wanted.Zip(found))
        {
            if (name.StartsWith('{'))
                parts[name.Trim('{', '}')] = Uri.UnescapeDataString(value);
            else if (name != value)
                return null;
        }

        return parts;
    }
}
