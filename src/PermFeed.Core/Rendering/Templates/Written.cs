namespace PermFeed.Rendering.Templates;

/// <summary>Text that an escape function has made fit for the format of the template. Nothing else but whole numbers may be written.</summary>
internal sealed record Written(string Text)
{
    public override string ToString() => Text;
}
