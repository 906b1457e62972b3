using PermFeed.Publishing.Notifications;

namespace PermFeed;

/// <summary>What people were told.</summary>
/// <param name="Deliveries">By channel, in the order of sending.</param>
/// <param name="Remark">Why there was nothing to tell of an edition; else empty.</param>
public sealed record NotifyResult(ValueList<Delivery> Deliveries, string Remark)
{
    /// <summary>Names of the channels that did not take everything.</summary>
    public ValueList<string> Failed =>
        Deliveries.Where(delivery => delivery.Outcome is DeliveryOutcome.Failed).Select(delivery => delivery.Channel).Distinct(StringComparer.Ordinal).ToValueList();
}
