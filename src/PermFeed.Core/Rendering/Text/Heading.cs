namespace PermFeed.Rendering.Text;

/// <summary>A heading of a rendered Markdown text.</summary>
internal sealed record Heading(int Level, string Text, string Anchor);
