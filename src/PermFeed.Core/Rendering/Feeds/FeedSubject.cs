using PermFeed.Editions;
using PermFeed.Rendering.Recaps;

namespace PermFeed.Rendering.Feeds;

/// <summary>A change to an action that is privileged, or was until it was corrected, as the template of its feed item reads it.</summary>
internal sealed class FeedSubject(JudgedChange change, string recapUrl)
{
    public RecapLine Line { get; } = new(change);

    public Finding Finding { get; } = new(change.Action!, change.Judgement!, change.ServiceName);

    public string RecapUrl => recapUrl;

    public string RecapTitle => change.Change.Month.Title();
}
