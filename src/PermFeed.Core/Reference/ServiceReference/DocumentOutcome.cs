namespace PermFeed.Reference.ServiceReference;

/// <summary>What became of one file: a service document, the index, or a failure.</summary>
internal sealed record DocumentOutcome(string File, ServiceDocument? Document, ValueList<ServiceIndexEntry>? Index, PermFeedException? Failure);
