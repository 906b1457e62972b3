using PermFeed.History;
using PermFeed.Reference.IamData;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.History;

/// <summary>Two years of the reference from the real samples, recorded once for all tests that need them.</summary>
internal static class RealHistory
{
    private static readonly Lazy<RecordedHistory> Replayed = new(Replay);

    public static RecordedHistory Get()
    {
        _ = Samples.Folder();
        return Replayed.Value;
    }

    private static RecordedHistory Replay()
    {
        var history = RecordedHistory.Empty;
        foreach (var file in Directory.GetFiles(Path.Combine(Samples.Folder(), "history"), "*.tgz").Order(StringComparer.Ordinal))
        {
            var files = IamDataArchive.Read(file);
            var version = IamDataVersion.Of(files);
            history = Recorder.Record(history, IamDataReader.Read(files, version.Source), version.Date).History;
        }

        return history;
    }
}
