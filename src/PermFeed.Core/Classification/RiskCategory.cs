namespace PermFeed.Classification;

/// <summary>What a dangerous action lets its holder do. Published by id ("privilege-escalation"); see <see cref="RiskCategoryIds"/>.</summary>
public enum RiskCategory
{
    PrivilegeEscalation,
    CredentialAccess,
    DataAccess,
    TelemetryExposure,
    ResourceExposure,
    DefenseImpairment,
    Persistence,
    Execution,
    Impact,
    ModelIntegrity,
}
