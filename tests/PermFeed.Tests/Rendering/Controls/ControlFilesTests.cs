using System.Text;
using System.Text.Json;
using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.Rendering;
using PermFeed.Rendering.Controls;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Rendering.Controls;

public sealed class ControlFilesTests
{
    private static readonly ControlSet Small = ControlSet.OfEdition(SampleSite.FebruaryEdition(), SampleSite.Small.Catalogue);

    [Fact]
    public void A_month_denies_what_came_in_it_and_is_privileged() =>
        Assert.Equal(
            ["bedrock-mantle:CreateFineTuningJob", "iam:AttachEverything", "s3:OldPower"],
            Small.Entries.Select(entry => entry.Action.Key.Text));

    [Fact]
    public void A_service_control_policy_spares_the_exempt_roles() => Approved.Match(Text(ControlFormat.Scp), "json");

    [Fact]
    public void Terraform_makes_the_policy_and_attaches_it() => Approved.Match(Text(ControlFormat.Terraform), "tf");

    [Fact]
    public void A_Sigma_rule_selects_events_by_service() => Approved.Match(Text(ControlFormat.Sigma), "yml");

    [Fact]
    public void A_Navigator_layer_scores_techniques() => Approved.Match(Text(ControlFormat.Navigator), "json");

    [Fact]
    public void A_STIX_bundle_relates_actions_to_techniques()
    {
        var objects = JsonDocument.Parse(Text(ControlFormat.Stix)).RootElement.GetProperty("objects").EnumerateArray().ToList();
        var ids = objects.Select(item => item.GetProperty("id").GetString()!).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(objects, item => Assert.Matches($"^{item.GetProperty("type").GetString()}--[0-9a-f]{{8}}-[0-9a-f]{{4}}-5[0-9a-f]{{3}}-[89ab][0-9a-f]{{3}}-[0-9a-f]{{12}}$", item.GetProperty("id").GetString()));
        Assert.All(
            objects.Where(item => item.GetProperty("type").GetString() == "relationship"),
            relation => Assert.All(["source_ref", "target_ref"], end => Assert.Contains(relation.GetProperty(end).GetString()!, ids)));
        Assert.Equal(Small.Entries.Count, objects.Count(item => item.GetProperty("type").GetString() == "indicator"));
    }

    [Theory]
    [InlineData(ControlFormat.Scp, DenyPolicies.ServiceControlLimit)]
    [InlineData(ControlFormat.IamDeny, DenyPolicies.IdentityLimit)]
    [InlineData(ControlFormat.EventBridge, EventPatterns.Limit)]
    public void Many_actions_are_split_to_the_limit_and_none_is_lost(ControlFormat format, int limit)
    {
        var set = Of(Enumerable.Range(0, 900).Select(number => Some.Entry($"iam:DoSomethingDangerous{number:0000}", Some.Privileged())));
        var files = ControlFiles.Render(set, [format]);

        Assert.True(files.Count > 1);
        Assert.All(files, file => Assert.InRange(Encoding.UTF8.GetString(file.Content.Span).Where(letter => !char.IsWhiteSpace(letter)).Count(), 1, limit));
        Assert.Equal(set.Entries.Select(entry => entry.Action.Key.Name), files.SelectMany(Names).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_service_control_policy_has_no_blanks_since_they_count() =>
        Assert.DoesNotContain(' ', Text(ControlFormat.Scp));

    [Fact]
    public void Detections_leave_out_actions_that_have_no_event()
    {
        var entry = Some.Entry("iam:Silent", Some.Privileged());
        var set = Of([entry with { Action = entry.Action with { Facts = entry.Action.Facts with { PermissionOnly = true } } }]);

        Assert.Empty(ControlFiles.Render(set, [ControlFormat.EventBridge, ControlFormat.Sigma]));
        Assert.Single(ControlFiles.Render(set, [ControlFormat.Scp]));
    }

    [Fact]
    public void No_control_names_an_action_that_is_gone() =>
        Assert.DoesNotContain(
            ControlSet.Of("all", "all", SampleSite.Small.Catalogue, _ => true).Entries,
            entry => entry.State is not ActionState.Present);

    [Fact]
    public void A_selection_takes_date_verdict_and_category_together()
    {
        var set = ControlSet.Of(SampleSite.Small.Catalogue, Some.Day("2026-02-01"), Verdict.Privileged, RiskCategory.ModelIntegrity);

        Assert.Equal(["bedrock-mantle:CreateFineTuningJob"], set.Entries.Select(entry => entry.Action.Key.Text));
    }

    [Theory]
    [InlineData(300, 300)]
    [InlineData(301, 1)]
    public void A_bundle_of_many_actions_has_an_indicator_for_each_service_and_technique(int actions, int indicators)
    {
        var set = Of(Enumerable.Range(0, actions).Select(number => Some.Entry($"iam:Do{number:000}", Some.Privileged())));
        var objects = JsonDocument.Parse(Assert.Single(ControlFiles.Render(set, [ControlFormat.Stix])).Content).RootElement.GetProperty("objects").EnumerateArray()
            .Where(one => one.GetProperty("type").GetString() == "indicator").ToList();

        Assert.Equal(indicators, objects.Count);
        Assert.All(Enumerable.Range(0, actions), number => Assert.Contains(objects, one => one.GetProperty("pattern").GetString()!.Contains($"'Do{number:000}'", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_set_without_actions_has_no_files() => Assert.Empty(ControlFiles.Render(Of([]), Enum.GetValues<ControlFormat>()));

    private static ControlSet Of(IEnumerable<CatalogueEntry> entries) => Small with { Name = "test", Entries = entries.ToValueList() };

    private static string Text(ControlFormat format) => Encoding.UTF8.GetString(Assert.Single(ControlFiles.Render(Small, [format])).Content.Span);

    private static IEnumerable<string> Names(RenderedFile file)
    {
        var root = JsonDocument.Parse(file.Content).RootElement;
        var names = root.TryGetProperty("detail", out var detail) ? detail.GetProperty("eventName") : root.GetProperty("Statement")[0].GetProperty("Action");
        return names.EnumerateArray().Select(name => name.GetString()!.Split(':')[^1]).ToList();
    }
}
