using System.Buffers.Binary;
using System.Text;

namespace PermFeed.Rendering.Pictures;

/// <summary>A canvas as a PNG with a palette. https://www.w3.org/TR/png-3/</summary>
internal static class PngFile
{
    private static readonly (byte Red, byte Green, byte Blue) Paper = (0xfd, 0xfd, 0xfb);
    private static readonly Dictionary<Ink, (byte Red, byte Green, byte Blue)> Inks = new()
    {
        [Ink.Text] = (0x1d, 0x21, 0x26),
        [Ink.Soft] = (0x59, 0x62, 0x6c),
        [Ink.Accent] = (0xa3, 0x14, 0x2b),
        [Ink.Line] = (0xd9, 0xdc, 0xd6),
    };

    public static byte[] Of(Canvas canvas)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), canvas.Height);
        (header[8], header[9]) = (8, 3); // bits of a pixel; a palette
        Chunk(file, "IHDR", header);
        Chunk(file, "PLTE", Palette());
        Chunk(file, "IDAT", Deflate.Compress(Rows(canvas), canvas.Width + 1));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Palette()
    {
        var palette = new List<byte> { Paper.Red, Paper.Green, Paper.Blue };
        foreach (var ink in Enum.GetValues<Ink>())
            for (var strength = 1; strength <= Canvas.Strengths; strength++)
                palette.AddRange([Mixed(Paper.Red, Inks[ink].Red, strength), Mixed(Paper.Green, Inks[ink].Green, strength), Mixed(Paper.Blue, Inks[ink].Blue, strength)]);
        return [.. palette];
    }

    private static byte Mixed(byte paper, byte ink, int strength) => (byte)(((paper * (Canvas.Strengths - strength)) + (ink * strength)) / Canvas.Strengths);

    // Each row begins with its filter, which is none
    private static byte[] Rows(Canvas canvas)
    {
        var rows = new byte[(canvas.Width + 1) * canvas.Height];
        for (var row = 0; row < canvas.Height; row++)
            canvas.Pixels.Slice(row * canvas.Width, canvas.Width).CopyTo(rows.AsSpan((row * (canvas.Width + 1)) + 1));
        return rows;
    }

    private static void Chunk(MemoryStream file, string type, byte[] content)
    {
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. content];
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(named));
        file.Write(number);
    }

    private static uint Crc(byte[] content)
    {
        var crc = uint.MaxValue;
        foreach (var letter in content)
        {
            crc ^= letter;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
