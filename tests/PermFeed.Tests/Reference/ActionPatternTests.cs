using PermFeed.Reference;

namespace PermFeed.Tests.Reference;

public sealed class ActionPatternTests
{
    [Theory]
    [InlineData("iam:PassRole", "iam:passrole", true)]
    [InlineData("iam:Pass*", "iam:PassRole", true)]
    [InlineData("bedrock*:Create*Job", "bedrock-mantle:CreateFineTuningJob", true)]
    [InlineData("*", "s3:GetObject", true)]
    [InlineData("s3:Get?bject", "s3:GetObject", true)]
    [InlineData("s3:Get", "s3:GetObject", false)]
    [InlineData("s3:*Acl", "s3:GetObject", false)]
    public void Patterns_fit_as_in_policies(string pattern, string action, bool fits) => Assert.Equal(fits, ActionPattern.Fits(pattern, ActionKey.Parse(action)));
}
