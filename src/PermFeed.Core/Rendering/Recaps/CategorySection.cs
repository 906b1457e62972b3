namespace PermFeed.Rendering.Recaps;

/// <summary>What to ask and do about a risk category that occurs this month.</summary>
/// <param name="Guidance">Markdown of ours, its headings below the section's; empty where none was written.</param>
/// <param name="Actions">The new privileged and sensitive actions whose primary category it is.</param>
internal sealed record CategorySection(string Id, string Title, string Guidance, int Privileged, int Sensitive, IReadOnlyList<string> Actions);
