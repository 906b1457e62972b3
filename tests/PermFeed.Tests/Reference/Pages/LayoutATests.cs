using PermFeed.Reference;
using PermFeed.Reference.Pages;
using static PermFeed.Tests.Reference.Pages.PageFixture;

namespace PermFeed.Tests.Reference.Pages;

public sealed class LayoutATests
{
    [Fact]
    public void An_action_of_one_row_is_read_with_every_fact()
    {
        var observed = Read(PageFixture.A("s3", Row("<a href=\"https://x/\">GetObject</a>", "Reads it", "Read", Links("object*"), Links("s3:authType"), "<p>iam:PassRole</p>")));

        var action = Assert.Single(observed.Reference.Actions);
        Assert.Equal("s3:GetObject", action.Key.Text);
        Assert.Equal(AccessLevels.Read, action.Facts.AccessLevels);
        Assert.False(action.Facts.PermissionOnly);
        Assert.Equal([new ActionResource("object", true)], action.Facts.ResourceTypes!);
        Assert.Equal(["s3:authType"], action.Facts.ConditionKeys!);
        Assert.Equal([ActionKey.Parse("iam:PassRole")], action.Facts.DependentActions!);
        Assert.Equal("Reads it", observed.Descriptions![action.Key]);
        Assert.Equal(FactNames.All.Order(), observed.Provides.Order());
        Assert.Equal("pages/dependent-actions", observed.Format);
    }

    [Fact]
    public void Rows_of_an_action_are_united_and_its_resource_types_bring_their_keys()
    {
        var page = PageFixture.A("s3",
                Row([3, 3, 3], "CreateBucket", "", "Write", Links("Bucket*"), Links("s3:one"), "<p>iam:PassRole</p><p>kms:Decrypt</p>"),
                Row(Links("bucket"), "", "<p>iam:PassRole</p>"),
                Row("", Links("aws:TagKeys", "AWS:tagkeys"), ""),
                Row("ListBuckets", "", "List", "", "", ""))
            .Section("-resources-for-iam-policies", Table(ResourceTypes, Row("<a>bucket</a>", "<code>arn:$<span>{</span>Partition}:s3:::x</code>", Links("aws:ResourceTag/${TagKey}"))));

        var action = Find(Read(page), "s3:CreateBucket");

        Assert.Equal(["Bucket*", "bucket"], action.ResourceTypes.Select(resource => resource.Notation));
        Assert.Equal(["aws:ResourceTag/${TagKey}", "aws:TagKeys", "s3:one"], action.ConditionKeys, StringComparer.OrdinalIgnoreCase);
        Assert.Equal(["iam:PassRole", "kms:Decrypt"], action.DependentActions.Select(dependent => dependent.Text));
    }

    [Fact]
    public void Rows_of_scenarios_are_left_out_though_the_action_spans_them()
    {
        var page = PageFixture.A("devicefarm",
            Row([4, 2, 2], "ScheduleRun", "Schedules", "Write", Links("project*"), "", ""),
            Row(Links("devicepool"), "", ""),
            Row("<b>SCENARIO:</b> filter", "", Links("devicepool*", "project*"), Links("aws:x"), ""),
            Row("<b>SCENARIO:</b> other", "", Links("upload"), "", ""),
            Row("StopRun", "Stops", "Write", Links("run*"), "", ""));

        var observed = Read(page);

        Assert.Equal(["devicepool", "project*"], Find(observed, "devicefarm:ScheduleRun").ResourceTypes.Select(resource => resource.Notation));
        Assert.Empty(Find(observed, "devicefarm:ScheduleRun").ConditionKeys);
        Assert.Equal(2, observed.Reference.ActionCount);
    }

    [Theory]
    [InlineData("<a>SetContext</a> [permission only]", "sts:SetContext", true)]
    [InlineData("<a>SetContext</a>\n  [permission only]\n", "sts:SetContext", true)]
    [InlineData("<a id=\"x\"></a><a href=\"${Doc}\"> SetContext <span><awsui-icon></awsui-icon></span></a>", "sts:SetContext", false)]
    [InlineData("AssociateViaAWSService-EventsAndStates", "sts:AssociateViaAWSService-EventsAndStates", false)]
    [InlineData("GET", "sts:GET", false)]
    [InlineData("viewReports", "sts:viewReports", false)]
    public void Names_are_read_in_every_form_that_occurs(string cell, string action, bool permissionOnly)
    {
        var found = Assert.Single(Read(PageFixture.A("sts", Row(cell, "", "Write", "", "", ""))).Reference.Actions);

        Assert.Equal((action, permissionOnly), (found.Key.Text, found.PermissionOnly));
    }

    [Theory]
    [InlineData("bot alias*", "bot alias*")]
    [InlineData("loadbalancer/app/", "loadbalancer/app/")]
    [InlineData("CIS Scan\n     Configuration", "CIS Scan Configuration")]
    [InlineData("TCP&nbsp;Service*", "TCP Service*")]
    public void Resource_types_keep_blanks_slashes_and_case(string written, string notation) =>
        Assert.Equal(notation, Assert.Single(Read(PageFixture.A("x", Row("Do", "", "Write", Links(written), "", ""))).Reference.Actions).ResourceTypes[0].Notation);

    [Theory]
    [InlineData("s3:ExistingObjectTag/&lt;key&gt;", "s3:ExistingObjectTag/<key>")]
    [InlineData("kms:RecipientAttestation:PCR0", "kms:RecipientAttestation:PCR0")]
    [InlineData("accounts.google.com:aud", "accounts.google.com:aud")]
    [InlineData("${Issuer}:sub", "${Issuer}:sub")]
    [InlineData("\n aws:ResourceTag/${TagKey}\n", "aws:ResourceTag/${TagKey}")]
    public void Condition_keys_are_read_in_every_form_that_occurs(string written, string key) =>
        Assert.Equal([key], Assert.Single(Read(PageFixture.A("x", Row("Do", "", "Write", "", Links(written), ""))).Reference.Actions).ConditionKeys);

    [Fact]
    public void Headers_of_2019_and_tables_without_a_header_are_understood()
    {
        var rows = Row("<a id=\"x-Do\"></a><a>Do</a>", "", "Permissions management", "", "", "");
        var page = new PageFixture("x", "x").Section("-actions-as-permissions", "<table summary=\"Breadcrumbs\"><tr><td>A » B</td></tr></table>"
            + Table("Actions|Description|Access Level|Resource Types (*required)|Condition Keys|Dependent Actions", rows));

        Assert.Equal(AccessLevels.PermissionsManagement, Assert.Single(Read(page).Reference.Actions).AccessLevels);
    }

    [Fact]
    public void End_tags_of_rows_and_cells_may_be_missing()
    {
        var page = PageFixture.A("x", "<tr><td>Do<td>Does<td>Write<td><p>thing*<td><td><tr><td>Get<td><td>Read<td><td><td>");

        Assert.Equal(["x:Do", "x:Get"], Read(page).Reference.Actions.Select(action => action.Key.Text));
    }

    [Fact]
    public void A_dependent_action_that_is_not_written_as_one_is_remarked_and_stops_nothing()
    {
        var observed = Read(PageFixture.A("x", Row("Do", "", "Write", "", "", "<p>iam.PassRole</p><p>iam:GetRole</p>")));

        Assert.Equal(["iam:GetRole"], Assert.Single(observed.Reference.Actions).DependentActions.Select(action => action.Text));
        Assert.Contains("iam.PassRole", Assert.Single(observed.Remarks), StringComparison.Ordinal);
    }

    private static ObservedReference Read(PageFixture page) => PageReader.Read([page.ToFile()], "pages of a test");

    private static ServiceAction Find(ObservedReference observed, string action) => observed.Reference.Find(ActionKey.Parse(action))!;
}
