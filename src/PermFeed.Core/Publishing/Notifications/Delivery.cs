namespace PermFeed.Publishing.Notifications;

/// <summary>What became of one notice on one channel.</summary>
/// <param name="Channel">slack, teams, discord, webhook or mail.</param>
/// <param name="Title">Of the notice.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="Detail">Why it failed, or what would be sent; else empty.</param>
public sealed record Delivery(string Channel, string Title, DeliveryOutcome Outcome, string Detail = "");
