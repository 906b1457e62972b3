namespace PermFeed.Reference.Pages;

/// <summary>The two layouts that AWS has published.</summary>
internal enum PageLayout
{
    /// <summary>Up to July 2026: dependent actions have a column, permission-only actions a mark after their name.</summary>
    DependentActions,

    /// <summary>Since July 2026: permission-only actions have a section, API operations a table; there are no dependent actions.</summary>
    PermissionOnlySection,
}
