using PermFeed.Editions;

namespace PermFeed.Rendering;

/// <summary>Makes absolute links and permanent ids. Ids know nothing of the address, so a feed survives a move.</summary>
internal sealed class SiteAddress
{
    private readonly string root;
    private readonly string tag;

    public SiteAddress(SiteInput input)
    {
        root = input.BaseUrl.AbsoluteUri.TrimEnd('/') + "/";
        tag = $"tag:{input.TagAuthority}:";
    }

    /// <summary>With a slash at the end.</summary>
    public string Root => root;

    public string Of(string path) => root + path;

    /// <summary>The address, and thereby the <c>$id</c>, of a published schema.</summary>
    public string Schema(string name) => root + $"schema/v1/{name}.schema.json";

    /// <summary>Of the page of a rule, with a slash at the end: its id. A folder whose name begins with an underscore is not served everywhere.</summary>
    public static string RuleFolder(string ruleId) =>
        (ruleId.StartsWith("rules/", StringComparison.Ordinal) ? ruleId : "rules/" + ruleId).Replace("/_", "/", StringComparison.Ordinal) + "/";

    public string RecapId(Month month) => $"{tag}aws/recap/{month}";

    /// <summary>
    /// Of what the event is and nothing else: kind, action or service, month, and an ordinal where the same happened again in that month.
    /// No verdict, title, name or address is in it, since all of these may be corrected.
    /// </summary>
    public string ChangeId(JudgedChange change)
    {
        var what = change.Change.Action?.Key ?? change.Change.ServicePrefix;
        var again = change.Ordinal > 1 ? $"/{change.Ordinal}" : "";
        return $"{tag}aws/{change.Change.Kind.Id()}/{what}/{change.Change.Month}{again}";
    }

    public string FeedId(string name) => $"{tag}feed/{name}";
}
