namespace PermFeed.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void Keys_compare_without_case() =>
        Assert.Equal(PermFeed.Reference.ActionKey.Parse("iam:PassRole"), PermFeed.Reference.ActionKey.Parse("IAM:passrole"));
}
