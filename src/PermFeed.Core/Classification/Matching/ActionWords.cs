namespace PermFeed.Classification.Matching;

/// <summary>
/// Splits names as AWS writes them into words: <c>CreateFHIRDatastore</c> is Create, FHIR, Datastore. Rules and actions are split alike, so a
/// name that splits oddly (<c>O</c>, <c>Auth2</c>) still matches itself.
/// </summary>
internal static class ActionWords
{
    // Words that mix cases; they stay whole.
    private static readonly string[] Whole =
    [
        "OAuth2", "OAuth", "OTel", "MLflow", "DevOps", "GraphQL", "NoSQL", "PartiQL", "PostgreSQL", "MySQL", "IoT", "WhatsApp", "IPv4", "IPv6",
        "SageMaker", "QuickSight", "CloudFront", "CloudTrail", "CloudWatch", "CloudFormation", "EventBridge", "GuardDuty", "WebSocket", "PrivateLink",
        "OpenID", "OpenSearch", "FSx", "IdP", "GitHub", "GitLab", "JupyterLab", "DynamoDB", "InfluxDB", "ClickHouse",
    ];

    private static readonly System.Buffers.SearchValues<char> WholeStarts = System.Buffers.SearchValues.Create([.. Whole.Select(word => word[0]).Distinct()]);

    public static List<string> Split(string name)
    {
        var words = new List<string>(8);
        for (var start = 0; start < name.Length;)
        {
            if (!char.IsAsciiLetterOrDigit(name[start]))
            {
                start++;
                continue;
            }

            var end = WholeWordEnd(name, start) ?? End(name, start);
            words.Add(name[start..end]);
            start = end;
        }

        return words;
    }

    /// <summary>The form in which words are compared: lower case, singular.</summary>
    public static string Normal(string word)
    {
        var lower = word.ToLowerInvariant();
        return lower switch
        {
            "indices" or "indexes" => "index",
            "aliases" or "alias" => "alias",
            "analyses" => "analysis",
            "addresses" => "address",
            "statuses" => "status",
            "series" or "news" => lower,
            "data" or "metadata" => lower,
            _ when lower.Length < 3 => lower,
            _ when word[^1] is 's' && char.IsAsciiLetterUpper(word[^2]) => lower[..^1],
            _ when lower.EndsWith("ies", StringComparison.Ordinal) && lower.Length > 4 => lower[..^3] + "y",
            _ when lower.EndsWith("ss", StringComparison.Ordinal) || lower.EndsWith("us", StringComparison.Ordinal) || lower.EndsWith("is", StringComparison.Ordinal) => lower,
            _ when lower.EndsWith("sses", StringComparison.Ordinal) || lower.EndsWith("xes", StringComparison.Ordinal)
                || lower.EndsWith("ches", StringComparison.Ordinal) && !lower.EndsWith("caches", StringComparison.Ordinal) || lower.EndsWith("shes", StringComparison.Ordinal) => lower[..^2],
            _ when lower.EndsWith('s') && !IsAcronym(word) => lower[..^1],
            _ => lower,
        };
    }

    /// <summary>A phrase as it is looked up: normal words joined by blanks.</summary>
    public static string Phrase(IEnumerable<string> words) => string.Join(' ', words.Select(Normal));

    private static bool IsAcronym(string word) => char.IsAsciiLetterUpper(word[^1]);

    private static int? WholeWordEnd(string name, int start)
    {
        if (!WholeStarts.Contains(name[start]))
            return null;
        foreach (var word in Whole)
            if (word[0] == name[start] && name.AsSpan(start).StartsWith(word, StringComparison.Ordinal) && (start + word.Length == name.Length || !char.IsAsciiLetterLower(name[start + word.Length])))
                return start + word.Length;
        return null;
    }

    private static int End(string name, int start)
    {
        var end = start;
        while (end < name.Length && char.IsAsciiLetterUpper(name[end]))
            end++;
        var capitals = end - start;
        if (capitals > 1 && end < name.Length && char.IsAsciiLetterLower(name[end]))
        {
            // The last capital begins the next word (FHIR|Datastore), unless all that follows is a plural s (API|s).
            if (name[end] is not 's' || (end + 1 < name.Length && char.IsAsciiLetterLower(name[end + 1])))
                return end - 1;
            return end + 1;
        }

        while (end < name.Length && char.IsAsciiLetterLower(name[end]))
            end++;
        while (end < name.Length && char.IsAsciiDigit(name[end]))
            end++;
        return end;
    }
}
