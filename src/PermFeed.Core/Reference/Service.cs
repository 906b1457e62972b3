namespace PermFeed.Reference;

/// <summary>All actions under one service prefix, ordered by key. AWS may spread a prefix over several pages; here it is one service.</summary>
/// <param name="Prefix">Lower case.</param>
/// <param name="Name">AWS's display name; changes when a service is renamed, so it is never a key.</param>
public sealed record Service(string Prefix, string Name, ValueList<ServiceAction> Actions);
