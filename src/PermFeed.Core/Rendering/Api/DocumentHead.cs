using PermFeed.History;

namespace PermFeed.Rendering.Api;

/// <summary>What differs in the envelopes of two documents.</summary>
/// <param name="Path">Relative to the site.</param>
/// <param name="Schema">Name of its schema, without version and extension: <c>action-list</c>.</param>
/// <param name="Observations">What the document is made from, oldest first; the last one dates it.</param>
/// <param name="LastModified">When its content last changed; null means with the last observation.</param>
internal sealed record DocumentHead(string Path, string Schema, ValueList<Observation> Observations, DateOnly? LastModified = null);
