namespace PermFeed.Rendering.Charts;

/// <summary>A number with its name, and where it leads.</summary>
/// <param name="Name">Raw text.</param>
/// <param name="Link">Relative to the site's root.</param>
internal sealed record Share(string Name, string Link, int Number);
