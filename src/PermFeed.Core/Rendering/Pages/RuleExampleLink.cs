namespace PermFeed.Rendering.Pages;

/// <summary>An example of a rule.</summary>
/// <param name="Link">Of its place on the page of its service, as the page writes it; empty where the reference has no such action.</param>
internal sealed record RuleExampleLink(string Action, string Link);
