using PermFeed.Reference;
using PermFeed.Reference.IamData;

namespace PermFeed.Tests.Reference.IamData;

public sealed class IamDataReaderTests
{
    private const string Row = """[{"name":"Thing","required":true,"conditionKeys":["svc:Row"],"dependentActions":["iam:PassRole"]}]""";

    [Fact]
    public void Keys_are_the_union_of_action_rows_and_resource_types()
    {
        var types = """{"thing":{"key":"Thing","arn":"arn:x","conditionKeys":["aws:ResourceTag/${TagKey}"]}}""";

        var action = Read(Packages.Files(Packages.Action("Write", Row), types)).Reference.Actions.Single();

        Assert.Equal(["aws:ResourceTag/${TagKey}", "svc:Own", "svc:Row"], action.ConditionKeys);
        Assert.Equal(["iam:PassRole"], action.DependentActions.Select(dependent => dependent.Text));
        Assert.Equal(["Thing*"], action.ResourceTypes.Select(resource => resource.Notation));
    }

    [Fact]
    public void The_old_format_tells_every_fact()
    {
        var observed = Read(Packages.Files(Packages.Action("Tagging", Row, ",\"isPermissionOnly\":true")));

        Assert.Equal(FactNames.All, observed.Provides);
        Assert.True(observed.Reference.Actions.Single().Facts.PermissionOnly);
    }

    [Fact]
    public void Joined_levels_mark_the_format_that_lacks_dependents_and_permission_only_marks()
    {
        var observed = Read(Packages.Files(Packages.Action("Permissions management, Write")));

        var action = observed.Reference.Actions.Single();
        Assert.Equal(AccessLevels.PermissionsManagement, action.AccessLevels);
        Assert.Null(action.Facts.DependentActions);
        Assert.Null(action.Facts.PermissionOnly);
        Assert.DoesNotContain(FactNames.DependentActions, observed.Provides);
    }

    [Theory]
    [InlineData("data/actions/svc.json", "\"Write\"", "\"Execute\"", "test/data/actions/svc.json: svc:DoThing: expected one of AWS's access levels, found 'Execute'")]
    [InlineData("data/actions/svc.json", "DoThing\",", "Do:Thing\",", "expected an action such as iam:PassRole")]
    [InlineData("data/actions/svc.json", "}}", "}", "test/data/actions/svc.json:")]
    [InlineData("data/actions/svc.json", "accessLevel", "level", "test/data/actions/svc.json: ")]
    [InlineData("data/actions/svc.json", "\"Write\"", "null", "test/data/actions/svc.json: expected a text that is not empty")]
    [InlineData("data/actions/svc.json", "\"svc:Own\"", "null", "test/data/actions/svc.json: expected a text that is not empty")]
    [InlineData("data/actions/svc.json", "\"svc:Own\"", "\"\"", "test/data/actions/svc.json: expected a text that is not empty")]
    [InlineData("data/serviceNames.json", "\"svc\":", "\"svc\":null,\"other\":", "test/data/serviceNames.json: expected a text that is not empty")]
    [InlineData("data/services.json", "svc", "other", "test/data/services.json: expected the same services")]
    public void A_broken_version_is_one_error_that_names_the_file(string file, string from, string to, string expected)
    {
        var files = Packages.Files(Packages.Action("Write"));
        files[file] = files[file].Replace(from, to, StringComparison.Ordinal);

        Assert.Contains(expected, Assert.Throws<FileFormatException>(() => Read(files)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Thing\"", "\"\"")]
    [InlineData("\"Thing\"", "null")]
    [InlineData("\"svc:Row\"", "\"\"")]
    public void A_name_that_the_store_could_not_read_back_is_refused(string from, string to) =>
        Assert.Contains("expected a text that is not empty", Assert.Throws<FileFormatException>(() =>
            Read(Packages.Files(Packages.Action("Write", Row.Replace(from, to, StringComparison.Ordinal))))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_version_tells_its_day()
    {
        Assert.Equal("2026-01-02", IamDataVersion.Of(Packages.InMemory(Packages.Files(Packages.Action("Write")))).Date.ToString("O"));
        Assert.True(IamDataVersion.TryParse("0.2.202408313", out var later) && IamDataVersion.TryParse("0.2.202408312", out var earlier) && later!.CompareTo(earlier) > 0);
        Assert.False(IamDataVersion.TryParse("1.0.0", out _));
    }

    private static ObservedReference Read(Dictionary<string, string> files) => IamDataReader.Read(Packages.InMemory(files), "test");
}
