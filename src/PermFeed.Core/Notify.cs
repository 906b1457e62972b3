using PermFeed.Editions;
using PermFeed.Publishing.Notifications;
using PermFeed.Rendering;
using PermFeed.Rendering.Templates;

namespace PermFeed;

/// <summary>Tells people of a new edition, and at once of grave actions: on each channel once. A channel that fails leaves the others alone.</summary>
public static class Notify
{
    /// <exception cref="PermFeedException">The data folder is damaged, there is no such edition, or another process is sending.</exception>
    public static async Task<NotifyResult> RunAsync(NotifyOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        var channels = Channels.Of(options.Channels, options.Site.TagAuthority.Split(',')[0], clock);
        if (channels.Count == 0)
            return new NotifyResult([], "no channel is set");
        var site = Site(options.Site);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var (edition, remark) = options.Edition is { } month ? (NewsChoice.Named(site.Editions, month), "") : NewsChoice.Newest(site.Editions, today, options.OldestDays);
        var alarming = options is { AlertFrom: { } least, Edition: null } ? NewsChoice.Alarming(site.Editions, today, least) : [];

        using var log = options.DryRun ? DeliveryLog.Peek(options.Site.DataFolder, clock) : DeliveryLog.Open(options.Site.DataFolder, clock);
        var notices = new NoticeMaker(site);
        var deliveries = await Task.WhenAll(channels.Select(async channel =>
        {
            using var sender = new ChannelSender(channel, log, options.DryRun);
            return await sender.SendAsync([.. notices.OfAlarming(alarming, sender.Told), .. edition is null ? [] : new[] { notices.OfEdition(edition) }], cancellation);
        }));
        return new NotifyResult(deliveries.SelectMany(list => list).ToValueList(), remark);
    }

    private static SiteInput Site(BuildOptions options)
    {
        var judged = JudgedHistory.Load(options.DataFolder);
        return new SiteInput
        {
            Editions = EditionBuilder.Build(judged.History, judged.Judge).ToValueList(),
            Catalogue = judged.Catalogue,
            Guidance = judged.Rules.Guidance,
            RuleBook = judged.Rules,
            BaseUrl = options.BaseUrl,
            TagAuthority = options.TagAuthority,
            Templates = TemplateFolder.Load(options.TemplatesFolder),
        };
    }
}
