using PermFeed.Reference;
using PermFeed.Reference.Pages;

namespace PermFeed.Tests.Reference.Pages;

public sealed class RealPagesTests
{
    private static readonly Lazy<ObservedReference> June = new(() => Read("2026-06-01"));
    private static readonly Lazy<ObservedReference> July = new(() => Read("2026-07-01"));

    private static readonly Lazy<HashSet<string>> SplitPrefixes = new(() =>
        [.. July.Value.Pages!.GroupBy(entry => entry.Key.ServicePrefix, entry => entry.Value)
            .Where(group => group.SelectMany(pages => pages).Distinct().Count() > 1).Select(group => group.Key)]);

    [Fact]
    public void The_pages_of_1_July_2026_give_451_prefixes_and_21376_actions()
    {
        Assert.Equal((451, 21376), (July.Value.Reference.Services.Count, July.Value.Reference.ActionCount));
        Assert.Equal("pages/dependent-actions", July.Value.Format);
    }

    [Fact]
    public void They_equal_the_published_reference_of_the_day_field_by_field()
    {
        var published = PublishedReference.Read("history/2026-07-01.tgz");

        Assert.Equal(published.Keys.Order(StringComparer.Ordinal), July.Value.Reference.Actions.Select(action => action.Key.Key).Order(StringComparer.Ordinal));
        Assert.Equal("", string.Join("\n", July.Value.Reference.Actions
            .Where(action => !IsSplit(action) && !action.Facts.Equals(published[action.Key.Key]))
            .Select(action => $"{action.Key}: {action.Facts} / {published[action.Key.Key]}")));
    }

    [Fact]
    public void Where_a_prefix_is_split_the_united_pages_hold_all_that_the_published_reference_kept_of_the_last()
    {
        var published = PublishedReference.Read("history/2026-07-01.tgz");
        var split = July.Value.Reference.Actions.Where(IsSplit).ToList();

        Assert.Equal(9, split.Select(action => action.Key.ServicePrefix).Distinct().Count());
        Assert.All(split, action =>
        {
            var last = published[action.Key.Key];
            Assert.Equal((last.AccessLevels, last.PermissionOnly), (action.Facts.AccessLevels, action.Facts.PermissionOnly));
            Assert.Empty(last.ResourceTypes!.Except(action.ResourceTypes));
            Assert.Empty(last.ConditionKeys!.Except(action.ConditionKeys, StringComparer.OrdinalIgnoreCase));
            Assert.Empty(last.DependentActions!.Except(action.DependentActions));
        });
    }

    [Fact]
    public void From_June_to_July_467_actions_came_none_went_and_one_level_changed()
    {
        var before = June.Value.Reference.Actions.ToDictionary(action => action.Key);
        var after = July.Value.Reference.Actions.ToDictionary(action => action.Key);

        Assert.Equal(467, after.Keys.Except(before.Keys).Count());
        Assert.Empty(before.Keys.Except(after.Keys));
        var changed = Assert.Single(before.Values, action => action.AccessLevels != after[action.Key].AccessLevels);
        Assert.Equal("secretsmanager:BatchGetSecretValue", changed.Key.Text);
        Assert.Equal((AccessLevels.List, AccessLevels.Read), (changed.AccessLevels, after[changed.Key].AccessLevels));
    }

    [Theory]
    [InlineData("2019-11-21")]
    [InlineData("2021-05-15")]
    [InlineData("2023-02-01")]
    [InlineData("2024-01-02")]
    public void Pages_of_earlier_years_are_read(string day)
    {
        var folder = SharedSamples.Path($"samples/html/historic/{day}");
        var observed = PageReader.Read(Directory.GetFiles(folder).Select(file => new SourceFile(Path.GetFileName(file), File.ReadAllBytes(file))), day);

        Assert.Equal(["queue*"], observed.Reference.Find(ActionKey.Parse("sqs:SendMessage"))!.ResourceTypes.Select(resource => resource.Notation));
        Assert.Equal(2, observed.Reference.Services.Count);
        Assert.Empty(observed.Remarks);
    }

    [Fact]
    public void A_redirect_and_a_page_given_up_years_ago_are_set_aside()
    {
        var folder = SharedSamples.Path("samples/html/stale-and-redirect");
        var files = Directory.GetFiles(folder).Select(file => new SourceFile(Path.GetFileName(file), File.ReadAllBytes(file)));

        Assert.Equal(["aws-mcp"], PageReader.Read(files, "stale").Reference.Services.Select(service => service.Prefix));
    }

    [Fact]
    public void Written_in_the_layout_since_July_2026_no_fact_of_them_changes_but_dependent_actions_are_not_told()
    {
        var written = PageReader.Read(July.Value.Reference.Services.Select(LayoutBWriter.Write), "layout B");

        Assert.Equal("pages/permission-only-section", written.Format);
        Assert.Empty(written.OperationActions!);
        Assert.Equal(July.Value.Reference.Actions.Select(action => action with { Facts = action.Facts with { DependentActions = null } }), written.Reference.Actions);
    }

    private static bool IsSplit(ServiceAction action) => SplitPrefixes.Value.Contains(action.Key.ServicePrefix);

    private static ObservedReference Read(string day) => PageReader.Read(SharedSamples.Archive($"samples/html/{day}/pages.tar.gz"), day);
}
