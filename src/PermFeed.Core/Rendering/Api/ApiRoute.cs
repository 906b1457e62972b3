namespace PermFeed.Rendering.Api;

/// <summary>A route of the static API: the index and the OpenAPI description are both made from this list.</summary>
/// <param name="Path">With a placeholder where there are many: <c>api/v1/services/{prefix}.json</c>.</param>
/// <param name="Schema">Name of the schema of the JSON; empty for other formats.</param>
internal sealed record ApiRoute(string Path, string Summary, string Schema, string MediaType = MediaTypes.Json)
{
    public static IReadOnlyList<ApiRoute> All { get; } =
    [
        new("api/v1/index.json", "All routes", "route-list"),
        new("api/v1/status.json", "How fresh the data is and what it holds", "status"),
        new("api/v1/manifest.json", "Every file with size and SHA-256", "manifest"),
        new("api/v1/catalog.json", "All privileged actions with verdict, evidence and advice", "action-list"),
        new("api/v1/catalog.csv", "The catalogue as a flat table", "", MediaTypes.Csv),
        new("api/v1/actions/full.json", "All actions in short: access levels, verdict, ATT&CK ids and dates", "action-summary-list"),
        new("api/v1/services.json", "All services with counts", "service-list"),
        new("api/v1/services/{prefix}.json", "All actions of a service with facts, verdict, reasons and dates; 404 for an unknown prefix", "action-list"),
        new("api/v1/changes/index.json", "The months there are", "month-list"),
        new("api/v1/changes/{month}.json", "All changes of a month, judged", "change-list"),
        new("api/v1/changes/latest.json", "A copy of the newest month", "change-list"),
        new("api/v1/changes/recent.json", "The changes of the last 90 days, newest first, in short", "recent-changes"),
        new("api/v1/tombstones.json", "Every action that was ever removed", "tombstone-list"),
        new("api/v1/queue.json", "Actions that no rule knows yet", "queue"),
        new("api/v1/rules.json", "The rules and how much they matched", "rule-list"),
        new("api/v1/attack.json", "ATT&CK tactics and techniques in use", "attack-list"),
        new("api/v1/tactics/{tactic}.json", "The privileged and sensitive actions of a tactic", "tactic-actions"),
        new("api/v1/openapi.json", "This API as an OpenAPI description", ""),
    ];
}
