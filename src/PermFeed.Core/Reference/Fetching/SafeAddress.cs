namespace PermFeed.Reference.Fetching;

/// <summary>The rule for every address that is asked: TLS, but for this machine itself, where tests and mirrors are.</summary>
internal static class SafeAddress
{
    public static bool Is(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}
