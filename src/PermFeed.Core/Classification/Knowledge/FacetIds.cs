using System.Text.Json;

namespace PermFeed.Classification.Knowledge;

/// <summary>Between <see cref="Facet"/> and the words that YAML uses: <c>resource-policy</c>.</summary>
internal static class FacetIds
{
    private static readonly Dictionary<Facet, string> Ids =
        Enum.GetValues<Facet>().ToDictionary(facet => facet, facet => JsonNamingPolicy.KebabCaseLower.ConvertName(facet.ToString()));

    private static readonly Dictionary<string, Facet> Facets = Ids.ToDictionary(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> All => Ids.Values;

    public static string Id(Facet facet) => Ids[facet];

    /// <summary>Goes on from "a noun that": is content that attackers take.</summary>
    public static string Meaning(Facet facet) => facet switch
    {
        Facet.Payload => "is content that attackers take",
        Facet.Detail => "is a part of content, or content of less worth",
        Facet.Telemetry => "is findings, traces or logs in bulk",
        Facet.Insight => "is a single piece of telemetry",
        Facet.Secret => "is a reusable secret or token",
        Facet.Voucher => "is access of narrow use",
        Facet.Store => "holds data that is lost with it",
        Facet.Dependency => "is something others rely on, easily rebuilt",
        Facet.Runner => "runs the caller's code or instructions under a role of the caller's choice",
        Facet.Worker => "works under a role that the caller names, doing what the service does",
        Facet.Code => "is code, an image or a plug-in that runs later",
        Facet.Model => "is model weights or what makes them",
        Facet.Instruction => "tells a model or agent what to say, know or do",
        Facet.Influence => "feeds, teaches or gates a model in part",
        Facet.Control => "is a control whose loss blinds or opens",
        Facet.Filter => "is the rules of a live filter",
        Facet.Safeguard => "is a control of smaller reach",
        Facet.ResourcePolicy => "is a policy that lets others in",
        Facet.Sharing => "is a share without a policy document",
        Facet.Grant => "is somebody's rights",
        Facet.Principal => "is an account that can sign in",
        Facet.Trust => "vouches for those who sign in",
        Facet.Path => "is a path between networks",
        Facet.Route => "steers or opens a path in part",
        Facet.Trigger => "acts later on its own",
        Facet.Connector => "is a lasting link to another system",
        Facet.Copy => "is a copy that leaves",
        Facet.Delivery => "delivers a part of the data",
        Facet.Spend => "is a purchase or commitment",
        Facet.Shell => "is a command or session on compute",
        Facet.Ordinary => "is ordinary here, whatever it means elsewhere",
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, null),
    };

    public static bool TryParse(string id, out Facet facet) => Facets.TryGetValue(id, out facet);
}
