using PermFeed.Classification;

namespace PermFeed.Tests.Classification;

/// <summary>The smallest rule book that loads, to which a test adds what it is about.</summary>
internal static class RuleBookBuilder
{
    public const string Rule = """
        title: Hands out tokens
        description: A rule for tests.
        match:
          verbs: [create]
          heads: [Token]
        verdict: privileged
        severity: high
        confidence: high
        categories: [credential-access]
        attack: [TA0006/T1528]
        rationale: Hands out {a noun} for {service}.
        examples:
          matches: [demo:CreateToken]
          misses: [demo:ListTokens]
        """;

    public static Dictionary<string, string> Files(params (string Path, string Text)[] more)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["attack/enterprise.json"] = """
                {"version":"19.1","copyright":"","tactics":{"TA0006":"Credential Access","TA0040":"Impact"},
                 "techniques":[{"id":"T1528","name":"Steal Application Access Token","tactics":["TA0006"]}]}
                """,
            ["attack/atlas.json"] = """{"version":"5.6.0","copyright":"","techniques":{"AML.T0020":"Poison Training Data"}}""",
            ["attack/aliases.json"] = """{"from":"18.1","to":"19.1","replaced":{"T1562":"T1685"}}""",
            ["knowledge/words.yaml"] = "verbs:\n  read: [get, list]",
            ["guidance/controls.yaml"] = string.Concat(RiskCategoryIds.All.Select(id => $"{id}: Keep it to few.\n")),
            ["overrides/verdicts.yaml"] = "verdicts: []",
            ["overrides/access-levels.yaml"] = "access_levels: []",
        };
        foreach (var id in RiskCategoryIds.All)
            files[$"guidance/{id}.md"] = $"# {id}\n";
        foreach (var (path, text) in more)
            files[path] = text;
        return files;
    }

    public static RuleBook Book(params (string Path, string Text)[] more) => RuleBook.Read(Files(more));

    public static Classifier Classifier(params (string Path, string Text)[] more) => new(Book(more));
}
