using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using PermFeed.Reference;

namespace PermFeed.History;

/// <summary>
/// SHA-256 over everything that the log can undo: prefixes, action keys and facts, without letter case where IAM ignores it. Display names
/// are left out: they change without a line in the log. Hashed per service and cached, so a digest costs what changed since the last one.
/// </summary>
internal static class ReferenceDigest
{
    private static readonly ConditionalWeakTable<Service, string> Known = [];

    public static string Of(AuthorizationReference reference)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var service in reference.Services)
            hash.AppendData(Encoding.UTF8.GetBytes($"{service.Prefix} {Known.GetValue(service, Of)}\n"));
        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Of(Service service)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var action in service.Actions)
            hash.AppendData(Encoding.UTF8.GetBytes(Line(action)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Line(ServiceAction action) => JsonLine.Of(json =>
    {
        json.WriteString("key", action.Key.Key);
        FactsJson.Write(json, action.Facts with
        {
            ConditionKeys = action.Facts.ConditionKeys?.Select(key => key.ToLowerInvariant()).Order(StringComparer.Ordinal).ToValueList(),
            DependentActions = action.Facts.DependentActions?.Select(dependent => ActionKey.Parse(dependent.Key)).ToValueList(),
        });
    }) + "\n";
}
