using PermFeed.History;
using PermFeed.Reference;
using PermFeed.Reference.IamData;
using PermFeed.Reference.Pages;
using PermFeed.Tests.Reference;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.History;

public sealed class SourceSwitchTests
{
    [Theory]
    [InlineData("ses:SendEmail", "identity", "identity,template", ChangeKind.FactsLearned)]
    [InlineData("ses:SendEmail", "identity,template", "identity", ChangeKind.ResourceTypesChanged)]
    [InlineData("s3:PutObject", "bucket", "bucket,object", ChangeKind.ResourceTypesChanged)]
    public void What_AWS_adds_to_a_split_prefix_was_learned(string action, string before, string after, ChangeKind expected)
    {
        var package = Recorder.Record(RecordedHistory.Empty, Observed(action, before, "iam-data/joined-levels"), Some.Day("2026-01-01")).History;

        var recorded = Recorder.Record(package, Observed(action, after, "service-reference/v1.4"), Some.Day("2026-01-02"));

        Assert.Equal(expected, Assert.Single(recorded.Changes).Kind);
        Assert.Empty(ChainCheck.Problems(recorded.History));
    }

    [Fact]
    public void The_pages_of_a_day_change_nothing_of_the_package_of_that_day()
    {
        var files = IamDataArchive.Read(SharedSamples.Path("history/2026-07-01.tgz"));
        var package = Recorder.Record(RecordedHistory.Empty, IamDataReader.Read(files, "package"), Some.Day("2026-07-01")).History;
        var pages = PageReader.Read(SharedSamples.Archive("samples/html/2026-07-01/pages.tar.gz"), "pages");

        Assert.Equal(0, Recorder.Record(package, pages, Some.Day("2026-07-01")).Observation.Changes);
    }

    private static ObservedReference Observed(string action, string resourceTypes, string format)
    {
        var told = Some.Action(action, resourceTypes: resourceTypes.Split(','));
        return new ObservedReference(Some.Reference(new Service(told.Key.ServicePrefix, "Service", [told])), "test", format, FactNames.All);
    }
}
