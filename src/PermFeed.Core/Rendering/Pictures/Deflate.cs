using System.Buffers.Binary;

namespace PermFeed.Rendering.Pictures;

/// <summary>
/// Compresses what repeats the byte before it or the row above it, in the fixed code of RFC 1951 within RFC 1950. The libraries compress better,
/// but not to the same bytes in every version and on every processor.
/// </summary>
internal static class Deflate
{
    private const int Shortest = 3;
    private const int Longest = 258;
    private static readonly int[] LengthBases = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static readonly int[] LengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    /// <param name="stride">Bytes of a row.</param>
    public static byte[] Compress(ReadOnlySpan<byte> content, int stride)
    {
        var bits = new BitWriter();
        bits.Write(1, 1); // the last block
        bits.Write(1, 2); // with the fixed code
        for (var at = 0; at < content.Length;)
        {
            var (run, above) = (Repeated(content, at, 1), Repeated(content, at, stride));
            var length = Math.Max(run, above);
            if (length < Shortest)
            {
                Symbol(bits, content[at++]);
                continue;
            }

            Match(bits, length, above >= run ? stride : 1);
            at += length;
        }

        Symbol(bits, 256);
        var sum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, Adler(content));
        return [0x78, 0x01, .. bits.Bytes(), .. sum];
    }

    private static int Repeated(ReadOnlySpan<byte> content, int at, int distance)
    {
        var length = 0;
        while (at >= distance && length < Longest && at + length < content.Length && content[at + length] == content[at + length - distance])
            length++;
        return length;
    }

    private static void Match(BitWriter bits, int length, int distance)
    {
        var code = Array.FindLastIndex(LengthBases, lowest => lowest <= length);
        Symbol(bits, 257 + code);
        bits.Write(length - LengthBases[code], LengthBits[code]);
        var (symbol, more, extra) = Distance(distance);
        bits.WriteCode(symbol, 5);
        bits.Write(extra, more);
    }

    // Two codes for each number of extra bits, from 5 on
    private static (int Symbol, int Bits, int Extra) Distance(int distance)
    {
        if (distance <= 4)
            return (distance - 1, 0, 0);
        var more = int.Log2(distance - 1) - 1;
        var upper = ((distance - 1) >> more) & 1;
        return ((2 * more) + 2 + upper, more, (distance - 1) & ((1 << more) - 1));
    }

    private static void Symbol(BitWriter bits, int symbol)
    {
        var (code, length) = symbol switch
        {
            < 144 => (0x30 + symbol, 8),
            < 256 => (0x190 + symbol - 144, 9),
            < 280 => (symbol - 256, 7),
            _ => (0xC0 + symbol - 280, 8),
        };
        bits.WriteCode(code, length);
    }

    private static uint Adler(ReadOnlySpan<byte> content)
    {
        var (a, b) = (1u, 0u);
        foreach (var letter in content)
        {
            a = (a + letter) % 65521;
            b = (b + a) % 65521;
        }

        return (b << 16) | a;
    }
}
