using PermFeed.History;
using PermFeed.Reference;
using PermFeed.Reference.Pages;
using PermFeed.Tests.Reference;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.History;

/// <summary>What broke others, done to the real pages of July 2026: nothing of it may become news.</summary>
public sealed class BrokenUpstreamTests
{
    private static readonly Lazy<ObservedReference> July = new(() => PageReader.Read(SharedSamples.Archive("samples/html/2026-07-01/pages.tar.gz"), "pages"));

    [Fact]
    public void A_gutted_set_of_271_actions_is_held()
    {
        var left = July.Value.Reference.Actions.Take(271).Select(action => action.Key).ToHashSet();

        Assert.Contains("actions lost", Held(action => left.Contains(action.Key) ? action : null), StringComparison.Ordinal);
    }

    [Fact]
    public void Dependent_actions_that_vanish_everywhere_are_held() => Assert.Contains("dependent_actions", Held(action => action with
    {
        Facts = action.Facts with { DependentActions = [] },
    }), StringComparison.Ordinal);

    [Fact]
    public void Pages_that_all_say_they_have_no_actions_are_held() => Assert.Contains("actions lost", Held(_ => null), StringComparison.Ordinal);

    [Fact]
    public void Levels_that_turn_over_everywhere_are_held() => Assert.Contains("access levels changed", Held(action => action with
    {
        Facts = action.Facts with { AccessLevels = action.AccessLevels is AccessLevels.Write ? AccessLevels.Read : AccessLevels.Write },
    }), StringComparison.Ordinal);

    private static string Held(Func<ServiceAction, ServiceAction?> damage)
    {
        var known = Recorder.Record(RecordedHistory.Empty, July.Value, Some.Day("2026-07-01")).History;
        var damaged = new AuthorizationReference(July.Value.Reference.Services
            .Select(service => service with { Actions = service.Actions.Select(damage).OfType<ServiceAction>().ToValueList() }));
        return Assert.Throws<HeldException>(() => Recorder.Record(known, July.Value with { Reference = damaged }, Some.Day("2026-07-02"))).Message;
    }
}
