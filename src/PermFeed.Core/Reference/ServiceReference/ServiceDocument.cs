namespace PermFeed.Reference.ServiceReference;

/// <summary>What one service document tells.</summary>
/// <param name="ResourceKeys">The condition keys of each resource type, looked up without case.</param>
/// <param name="OperationActions">What each API operation is authorised by beside the action of its name.</param>
internal sealed record ServiceDocument(
    string Prefix,
    string Version,
    IReadOnlyList<DocumentAction> Actions,
    IReadOnlyDictionary<string, IReadOnlyList<string>> ResourceKeys,
    IReadOnlyDictionary<string, IReadOnlyList<ActionKey>> OperationActions,
    IReadOnlyList<string> Remarks);
