using PermFeed.Classification;

namespace PermFeed.Tests.Classification;

public sealed class RuleBookTests
{
    [Theory]
    [InlineData("verdict: privileged", "verdikt: privileged", 6, "'verdict' is missing")]
    [InlineData("severity: high", "severity: huge", 7, "expected one of low, medium, high, critical, found 'huge'")]
    [InlineData("[credential-access]", "[credentials]", 9, "unknown risk category 'credentials'")]
    [InlineData("TA0006/T1528", "TA0006/T1562", 10, "technique T1562 was revoked; ATT&CK 19.1 has T1685 instead")]
    [InlineData("TA0006/T1528", "TA0040/T1528", 10, "technique T1528 belongs to TA0006")]
    [InlineData("TA0006/T1528", "TA9999", 10, "expected a tactic of ATT&CK 19.1")]
    [InlineData("{a noun}", "{a nown}", 11, "unknown place {a nown}")]
    [InlineData("verbs: [create]", "verbs: [\"@make\"]", 4, "unknown group '@make'")]
    [InlineData("heads: [Token]", "hats: [Token]", 5, "unknown member 'hats'")]
    [InlineData("matches: [demo:CreateToken]", "matches: [CreateToken]", 13, "expected an action such as iam:PassRole")]
    [InlineData("  misses: [demo:ListTokens]", "  # none", 13, "the member 'misses' is missing")]
    public void A_broken_rule_names_its_file_and_line(string good, string bad, int line, string problem)
    {
        var text = RuleBookBuilder.Rule.Replace(good, bad, StringComparison.Ordinal);
        var error = Assert.Throws<FileFormatException>(() => RuleBookBuilder.Book(("rules/demo/tokens.yaml", text)));
        Assert.Equal("rules/demo/tokens.yaml", error.File);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.True(error.Line == line || problem.Contains("missing", StringComparison.Ordinal), error.Message);
    }

    [Fact]
    public void A_rule_may_name_ten_exact_actions_and_no_more()
    {
        string With(int count) => RuleBookBuilder.Rule.Replace(
            "verbs: [create]", $"actions: [{string.Join(", ", Enumerable.Range(0, count).Select(i => $"demo:Create{i}"))}]", StringComparison.Ordinal);
        Assert.Single(RuleBookBuilder.Book(("rules/demo/exact.yaml", With(10))).Rules);
        Assert.Contains("at most 10", Assert.Throws<FileFormatException>(() => RuleBookBuilder.Book(("rules/demo/exact.yaml", With(11)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_id_of_a_rule_is_its_path() =>
        Assert.Equal("rules/demo/tokens", RuleBookBuilder.Book(("rules/demo/tokens.yaml", RuleBookBuilder.Rule)).Rules[0].Id);

    [Fact]
    public void The_version_follows_the_content()
    {
        var one = RuleBookBuilder.Book(("rules/demo/tokens.yaml", RuleBookBuilder.Rule));
        var same = RuleBookBuilder.Book(("rules/demo/tokens.yaml", RuleBookBuilder.Rule));
        var other = RuleBookBuilder.Book(("rules/demo/tokens.yaml", RuleBookBuilder.Rule.Replace("tests", "test", StringComparison.Ordinal)));
        Assert.Equal(12, one.Version.Length);
        Assert.Equal(one.Version, same.Version);
        Assert.NotEqual(one.Version, other.Version);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("guidance/impact.md", Assert.Throws<FileFormatException>(() =>
        {
            var files = RuleBookBuilder.Files();
            files.Remove("guidance/impact.md");
            return RuleBook.Read(files);
        }).Message, StringComparison.Ordinal);
}
