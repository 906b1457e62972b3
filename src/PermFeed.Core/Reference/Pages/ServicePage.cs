namespace PermFeed.Reference.Pages;

/// <summary>What one page tells about a service. A service prefix may be spread over several.</summary>
/// <param name="Layout">Null on a page without actions, which fits both.</param>
/// <param name="ResourceKeys">The condition keys of each resource type, looked up without case.</param>
/// <param name="OperationActions">The IAM actions that an API operation is authorised by; empty in the layout that has no such table.</param>
internal sealed record ServicePage(
    string File,
    string Prefix,
    string ServiceName,
    PageLayout? Layout,
    bool HasMarkdownTwin,
    IReadOnlyList<PageAction> Actions,
    IReadOnlyDictionary<string, ValueList<string>> ResourceKeys,
    ILookup<string, ActionKey> OperationActions,
    IReadOnlyList<string> Remarks);
