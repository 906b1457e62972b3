using PermFeed.Reference;
using PermFeed.Reference.Pages;
using static PermFeed.Tests.Reference.Pages.PageFixture;

namespace PermFeed.Tests.Reference.Pages;

public sealed class LayoutBTests
{
    [Fact]
    public void Actions_and_permission_only_actions_are_both_read()
    {
        var page = PageFixture.B("s3", Row("<a>GetObject</a>", "Reads", Links("object*"), Links("s3:authType"), "Read"))
            .Section("-permission-only-actions", Table(HeadersB, Row("<a>InitiateReplication</a>", "", Links("object*"), "", "Write")));

        var observed = Read(page);

        Assert.Equal([("s3:GetObject", false), ("s3:InitiateReplication", true)], observed.Reference.Actions.Select(action => (action.Key.Text, action.PermissionOnly)));
        Assert.Equal("pages/permission-only-section", observed.Format);
    }

    [Fact]
    public void A_service_with_permission_only_actions_alone_says_so_in_a_sentence()
    {
        var page = new PageFixture("tiros", "tiros")
            .Section("-actions-as-permissions", "<p>Tiros has no API operations that can be used in the <code>Actions</code> element.</p>")
            .Section("-permission-only-actions", Table(HeadersB, Row("CreateQuery", "", "", "", "Write")));

        Assert.True(Assert.Single(Read(page).Reference.Actions).PermissionOnly);
    }

    [Fact]
    public void Dependent_actions_are_not_provided_and_not_known()
    {
        var observed = Read(PageFixture.B("x", Row("Do", "", "", "", "Write")));

        Assert.DoesNotContain(FactNames.DependentActions, observed.Provides);
        Assert.Null(Assert.Single(observed.Reference.Actions).Facts.DependentActions);
    }

    [Theory]
    [InlineData("Tagging, Write", AccessLevels.Tagging)]
    [InlineData("Permissions management, Write", AccessLevels.PermissionsManagement)]
    [InlineData("List", AccessLevels.List)]
    public void Combined_access_levels_are_those_of_before(string written, AccessLevels levels) =>
        Assert.Equal(levels, Assert.Single(Read(PageFixture.B("x", Row("Do", "", "", "", written))).Reference.Actions).AccessLevels);

    [Fact]
    public void Rows_that_go_on_have_two_cells_and_scenarios_four()
    {
        var page = PageFixture.B("devicefarm",
            Row([4, 2, 0, 0, 2], "ScheduleRun", "Schedules", Links("devicepool"), Links("aws:x"), "Write"),
            Row(Links("project*"), Links("aws:y")),
            Row("<b>SCENARIO:</b> pool", Links("devicepool*", "project*"), Links("aws:z"), ""),
            Row("<b>SCENARIO:</b> without level", Links("project*"), ""),
            Row("StopRun", "", "", "", "Write"));

        var actions = Read(page).Reference.Actions.ToList();

        Assert.Equal(["devicepool", "project*"], actions[0].ResourceTypes.Select(resource => resource.Notation));
        Assert.Equal(["aws:x", "aws:y"], actions[0].ConditionKeys);
        Assert.Equal("devicefarm:StopRun", actions[1].Key.Text);
    }

    [Fact]
    public void Operations_tell_what_else_an_action_of_their_name_needs_and_stand_apart_from_its_facts()
    {
        var page = PageFixture.B("uxc", Row("CreateApp", "", "", "", "Write"), Row("GetApp", "", "", "", "Read"))
            .Section("-operations", Table("Operation|SDK clients|IAM action|Condition key|Possible value(s)|Access level",
                Row([3], "CreateApp", "uxc", "<a>uxc:CreateApp</a>", "", "", "Write"),
                Row("uxc", "<a>iam:PassRole</a>", "<p>iam:PassedToService</p>", "uxc.amazonaws.com", "Write"),
                Row("uxc", "<a>uxc:TagApp</a>", "", "", "Tagging, Write"),
                Row("GetApp", "uxc", "<a>uxc:GetApp</a>", "", "", "Read")));

        var observed = Read(page);

        var (action, others) = Assert.Single(observed.OperationActions!);
        Assert.Equal("uxc:CreateApp", action.Text);
        Assert.Equal(["iam:PassRole", "uxc:TagApp"], others.Select(other => other.Text));
        Assert.All(observed.Reference.Actions, found => Assert.Null(found.Facts.DependentActions));
    }

    [Fact]
    public void A_link_to_the_JSON_of_another_prefix_is_remarked()
    {
        var right = PageFixture.B("x", Row("Do", "", "", "", "Write")).WithJsonLink("https://servicereference.us-east-1.amazonaws.com/v1/x/x.json");
        var wrong = PageFixture.B("x", Row("Do", "", "", "", "Write")).WithJsonLink("https://servicereference.us-east-1.amazonaws.com/v1/y/y.json");

        Assert.Empty(Read(right).Remarks);
        Assert.Contains("y.json", Assert.Single(Read(wrong).Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void The_change_of_layout_changes_no_fact_that_both_layouts_tell()
    {
        var resourceTypes = Table(ResourceTypes, Row("asset", "arn:x", Links("aws:ResourceTag/${TagKey}")));
        var a = PageFixture.A("mediapackage-vod",
                Row([2, 2, 2], "DeleteAsset", "Deletes", "Tagging", Links("assets*"), "", "<p>iam:PassRole</p>"),
                Row("", Links("aws:RequestTag/${TagKey}"), ""),
                Row("GetAsset [permission only]", "Gets", "Read", Links("asset*"), "", ""))
            .Section("-resources-for-iam-policies", resourceTypes.Replace("asset", "assets", StringComparison.Ordinal));
        var b = PageFixture.B("mediapackage-vod",
                Row("DeleteAsset", "Deletes", Links("assets*"), Links("aws:RequestTag/${TagKey}", "aws:ResourceTag/${TagKey}"), "Tagging, Write"))
            .Section("-permission-only-actions", Table(HeadersB, Row("GetAsset", "Gets", Links("asset*"), "", "Read")))
            .Section("-resources-for-iam-policies", resourceTypes.Replace("asset", "assets", StringComparison.Ordinal));

        var before = Read(a).Reference.Actions.Select(action => action with { Facts = action.Facts with { DependentActions = null } });

        Assert.Equal(before, Read(b).Reference.Actions);
    }

    private static ObservedReference Read(PageFixture page) => PageReader.Read([page.ToFile()], "pages of a test");
}
