using System.Text.RegularExpressions;
using System.Xml.Linq;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Workflows;

/// <summary>The release packs what the project file says that it can be packed for. Packing itself takes minutes and is left to the release.</summary>
public sealed partial class ReleaseWorkflowTests
{
    private static readonly WorkflowFile Release = WorkflowFile.Of("workflows/release.yml");
    private static readonly XElement Platforms = XDocument.Load(Path.Combine(Repository.Root, "src/PermFeed.Cli/PermFeed.Cli.csproj"))
        .Descendants("PropertyGroup").Single(group => group.Element("RuntimeIdentifiers") is not null);

    [Fact]
    public void Single_files_and_tool_packages_are_made_for_the_same_platforms()
    {
        var single = SingleFiles().Match(Run("Make single files")).Groups[1].Value.Split(' ');

        Assert.Equal([.. single, "any"], Platforms.Element("RuntimeIdentifiers")!.Value.Split(';'));
    }

    [Theory]
    [InlineData("Pack the tool")]
    [InlineData("Publish the container image")]
    public void What_is_compiled_ahead_asks_for_the_platforms(string step)
    {
        Assert.Contains(" -p:PackPlatforms=true ", Run(step), StringComparison.Ordinal);
        Assert.Equal("'$(PackPlatforms)' == 'true'", Platforms.Attribute("Condition")!.Value);
    }

    private static string Run(string name) => Release.Steps.Single(step => step.Name == name).Run!;

    [GeneratedRegex("for rid in ([a-z0-9 -]+); do")]
    private static partial Regex SingleFiles();
}
