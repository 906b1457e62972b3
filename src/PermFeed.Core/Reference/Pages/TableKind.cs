namespace PermFeed.Reference.Pages;

/// <summary>What a table on a service page is about, told by its headers alone.</summary>
internal enum TableKind
{
    /// <summary>No header row: breadcrumbs and other frames of old pages.</summary>
    Chrome,
    ActionsWithDependents,
    Actions,
    Operations,
    ResourceTypes,
    ConditionKeys,
}
