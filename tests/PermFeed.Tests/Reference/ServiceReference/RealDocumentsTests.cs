using PermFeed.Reference;
using PermFeed.Reference.ServiceReference;

namespace PermFeed.Tests.Reference.ServiceReference;

public sealed class RealDocumentsTests
{
    private static readonly Lazy<ObservedReference> Later = new(() => Read("2026-02-13"));

    [Fact]
    public void The_documents_of_13_February_2026_list_442_services_and_20284_actions()
    {
        Assert.Equal((442, 20284), (Later.Value.Reference.Services.Count, Later.Value.Reference.ActionCount));
        Assert.Equal("service-reference/v1.4", Later.Value.Format);
        Assert.Empty(Later.Value.Remarks);
    }

    [Fact]
    public void Those_of_the_week_before_list_one_service_and_seven_actions_fewer()
    {
        var before = Read("2026-02-06").Reference;

        Assert.Equal(441, before.Services.Count);
        Assert.Equal(7, Later.Value.Reference.Actions.Count(action => before.Find(action.Key) is null));
        Assert.DoesNotContain(before.Actions, action => Later.Value.Reference.Find(action.Key) is null);
    }

    /// <summary>The published history has no entry of the day itself; what its neighbours agree on held on the day too.</summary>
    [Fact]
    public void Actions_and_levels_are_those_of_the_pages_but_for_one_that_AWS_corrected_later()
    {
        var (january, february) = (PublishedReference.Read("history/2026-01-31.tgz"), PublishedReference.Read("history/2026-02-28.tgz"));
        var actions = Later.Value.Reference.Actions.ToDictionary(action => action.Key.Key);

        Assert.Empty(january.Keys.Intersect(february.Keys).Except(actions.Keys));
        Assert.Empty(actions.Keys.Except(january.Keys.Union(february.Keys)));
        Assert.Equal(["sqs:setqueueattributes"], january.Keys.Intersect(february.Keys).Where(key =>
            january[key].AccessLevels == february[key].AccessLevels && actions[key].AccessLevels != february[key].AccessLevels));
    }

    [Fact]
    public void Operations_know_about_a_fifth_of_the_dependent_actions()
    {
        var published = PublishedReference.Read("history/2026-02-28.tgz");

        var known = Later.Value.OperationActions!
            .Sum(entry => published.GetValueOrDefault(entry.Key.Key)?.DependentActions!.Intersect(entry.Value).Count() ?? 0);

        Assert.InRange(known / (double)published.Values.Sum(facts => facts.DependentActions!.Count), 0.19, 0.23);
    }

    private static ObservedReference Read(string day) =>
        ServiceReferenceReader.Read(SharedSamples.Archive($"samples/servicereference/{day}/all.tar.gz"), day);
}
