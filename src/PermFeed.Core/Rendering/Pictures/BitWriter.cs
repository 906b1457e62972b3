namespace PermFeed.Rendering.Pictures;

/// <summary>Bits as RFC 1951 packs them: the lowest first into each byte.</summary>
internal sealed class BitWriter
{
    private readonly List<byte> bytes = [];
    private int pending;
    private int count;

    /// <summary>A number, lowest bit first.</summary>
    public void Write(int value, int bits)
    {
        pending |= value << count;
        count += bits;
        for (; count >= 8; count -= 8)
        {
            bytes.Add((byte)pending);
            pending >>= 8;
        }
    }

    /// <summary>A code, highest bit first.</summary>
    public void WriteCode(int code, int bits)
    {
        for (var bit = bits - 1; bit >= 0; bit--)
            Write((code >> bit) & 1, 1);
    }

    /// <summary>All of them, filled up with zeros.</summary>
    public IReadOnlyList<byte> Bytes()
    {
        Write(0, (8 - count) % 8);
        return bytes;
    }
}
