namespace PermFeed.Rendering.Recaps;

/// <summary>Changes of one kind to one service; never empty.</summary>
internal sealed record ChangeGroup(IReadOnlyList<RecapLine> Lines)
{
    public string Label => Lines[0].Label;

    public bool IsService => Lines[0].Kind.StartsWith("service_", StringComparison.Ordinal);
}
