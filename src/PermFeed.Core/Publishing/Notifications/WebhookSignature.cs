using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PermFeed.Publishing.Notifications;

/// <summary>
/// Signs each attempt as Standard Webhooks says: <c>webhook-signature: v1,</c> and the Base64 of the HMAC-SHA256 of
/// <c>webhook-id.webhook-timestamp.body</c> under the secret. The receiver computes the same over the bytes it got, compares in constant time,
/// refuses a timestamp more than five minutes from its clock, and drops an id that it has seen.
/// https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
/// </summary>
internal sealed class WebhookSignature(HttpMessageHandler inner, string secret, TimeProvider clock) : DelegatingHandler(inner)
{
    public const string IdHeader = "webhook-id";
    private const string SecretPrefix = "whsec_";
    private const int ShortestKey = 24;
    private const int LongestKey = 64;

    private readonly byte[] key = Key(secret) ?? throw new PermFeedException($"the webhook's secret is not {SecretPrefix} and the Base64 of {ShortestKey} to {LongestKey} bytes");

    /// <summary>The bytes of a secret, or null where it is none.</summary>
    public static byte[]? Key(string secret)
    {
        var key = new byte[secret.Length];
        return secret.StartsWith(SecretPrefix, StringComparison.Ordinal)
            && Convert.TryFromBase64Chars(secret.AsSpan(SecretPrefix.Length), key, out var length) && length is >= ShortestKey and <= LongestKey
            ? key[..length]
            : null;
    }

    public static string Sign(byte[] key, string id, string timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var id = request.Headers.GetValues(IdHeader).Single();
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        Set(request, "webhook-timestamp", timestamp);
        Set(request, "webhook-signature", Sign(key, id, timestamp, body));
        return await base.SendAsync(request, cancellationToken);
    }

    private static void Set(HttpRequestMessage request, string header, string value)
    {
        request.Headers.Remove(header);
        request.Headers.TryAddWithoutValidation(header, value);
    }
}
