namespace PermFeed.Publishing.Notifications;

/// <summary>An action that people are told of.</summary>
/// <param name="Action">AWS's spelling.</param>
/// <param name="Severity">A word: "Critical".</param>
/// <param name="Category">Title of the primary risk category.</param>
/// <param name="Rationale">Why; one or two sentences.</param>
/// <param name="Url">Where it stands in the recap.</param>
internal sealed record NoticeItem(string Action, string Severity, string Category, string Rationale, string Url)
{
    /// <summary>"critical, privilege escalation".</summary>
    public string Weight => $"{Severity.ToLowerInvariant()}, {Category.ToLowerInvariant()}";
}
