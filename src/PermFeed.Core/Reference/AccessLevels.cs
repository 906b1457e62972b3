namespace PermFeed.Reference;

/// <summary>
/// AWS's access levels as a set. Since July 2026 AWS writes "Tagging, Write" where it wrote "Tagging" before: every tagging or
/// permissions-management action also writes, so <see cref="Write"/> beside one of them says nothing and is dropped when read.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_understand-policy-summary-access-level-summaries.html
/// </summary>
[Flags]
public enum AccessLevels
{
    None = 0,
    List = 1,
    Read = 2,
    Write = 4,
    PermissionsManagement = 8,
    Tagging = 16,
}
