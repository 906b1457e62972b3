namespace PermFeed.Rendering.Pictures;

/// <summary>The colours of a picture; they are those of the style sheet in light.</summary>
internal enum Ink
{
    Text,
    Soft,
    Accent,
    Line,
}
