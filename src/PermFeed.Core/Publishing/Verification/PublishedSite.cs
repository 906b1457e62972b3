using PermFeed.Reference.Fetching;

namespace PermFeed.Publishing.Verification;

/// <summary>Finds a site by what a user types.</summary>
internal static class PublishedSite
{
    /// <summary>Bytes of a single file; ours has 7 million at most.</summary>
    public const int LargestFile = 64 << 20;

    public static IPublishedSite At(string target, int concurrency)
    {
        if (Directory.Exists(target))
            return new PublishedFolder(target);
        if (!target.Contains("://", StringComparison.Ordinal))
            throw new PermFeedException($"{Printable.Of(target)}: expected a folder or an address, found neither");
        var safe = Uri.TryCreate(target, UriKind.Absolute, out var address)
            && SafeAddress.Is(address)
            && address is { Query: "", Fragment: "", UserInfo: "" };
        return safe ? new PublishedAddress(address!, concurrency)
            : throw new PermFeedException($"{Printable.Of(target)}: expected an https address (http only on this machine) without query and user");
    }
}
