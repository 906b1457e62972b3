using PermFeed.Editions;
using PermFeed.Rendering.Recaps;

namespace PermFeed.Rendering.Feeds;

/// <summary>A change to a privileged action as the template of its feed item reads it.</summary>
internal sealed class FeedSubject(JudgedChange change, string recapUrl)
{
    public RecapLine Line { get; } = new(change);

    public Finding Finding => Line.Finding!;

    public string RecapUrl => recapUrl;

    public string RecapTitle => change.Change.Month.Title();
}
