namespace PermFeed.Rendering.Pages;

/// <summary>A risk category to choose in a form.</summary>
internal sealed record CategoryChoice(string Id, string Title);
