namespace PermFeed.Tests.Browser;

/// <summary>How a reader looks at the site.</summary>
internal sealed record WindowOptions
{
    public int Width { get; init; } = 1280;

    public int Height { get; init; } = 1400;

    public bool Dark { get; init; }

    public bool Scripts { get; init; } = true;
}
