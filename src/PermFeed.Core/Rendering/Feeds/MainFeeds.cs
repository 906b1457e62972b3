namespace PermFeed.Rendering.Feeds;

/// <summary>The two feeds that most people want, in all three formats.</summary>
internal sealed class MainFeeds(SiteInput input, SiteAddress address, ChangeEntries changes)
{
    private const int KeptRecaps = 24;
    private const int KeptChanges = 200;

    public IReadOnlyList<Feed> All => field ??= [Recap(), Privileged()];

    private Feed Recap()
    {
        var recaps = new RecapEntries(input, address);
        return new Feed(
            "recap",
            "PermFeed: monthly recap",
            "One item a month: the new AWS IAM actions that matter to security teams. The last 24 months.",
            "recaps/",
            [.. input.Editions.Reverse().Take(KeptRecaps).Select(recaps.Of)]);
    }

    private Feed Privileged() => new(
        "privileged",
        "PermFeed: privileged actions",
        "One item for each privileged AWS IAM action that was added, removed, returned, respelt or moved to another access level. The newest 200.",
        "",
        [
            .. input.Editions.SelectMany(edition => edition.Changes).Where(ChangeEntries.Newsworthy)
                .OrderByDescending(change => change.Change.ObservedOn).ThenBy(change => change.Change.Action)
                .Take(KeptChanges).Select(changes.Of),
        ]);
}
