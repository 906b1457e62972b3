namespace PermFeed.Rendering.Pages;

/// <summary>What a rule leads in one service.</summary>
/// <param name="Actions">How many.</param>
/// <param name="Newest">Up to a few of them, newest first.</param>
internal sealed record RuleService(string Prefix, string Name, int Actions, IReadOnlyList<ActionRow> Newest);
