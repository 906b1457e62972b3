using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace PermFeed.Rendering.Controls;

/// <summary>UUIDs of version 5: from a name, so that the same thing has the same id in every build. RFC 9562, section 5.5.</summary>
internal static class NameUuid
{
    /// <summary>Of our own: the names below are unique within it.</summary>
    private static readonly Guid Space = new("5c5cb2a2-8a0e-4b53-9d0f-6f7b3a1a7d11");

    [SuppressMessage("Security", "CA5350", Justification = "The standard names SHA-1; it makes an id here and protects nothing.")]
    public static string Of(string name)
    {
        var hash = SHA1.HashData([.. Space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true).ToString();
    }
}
