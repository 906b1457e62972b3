using System.Runtime.CompilerServices;
using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.History;
using PermFeed.Reference;
using PermFeed.Rendering;
using PermFeed.Rendering.Templates;
using PermFeed.Tests.Classification;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Rendering;

/// <summary>A small site: a new service with a training action, a removal that came back, a level move, and a quiet month.</summary>
internal static class SampleSite
{
    private const string January = "2026-01-31";
    private const string February = "2026-02-28";

    private const string TrainingRule = """
        title: Trains or tunes a model
        description: Whoever chooses the training data chooses what the model answers.
        match:
          verbs: [create, start]
          heads: [FineTuningJob]
          not: { nouns: [Template] }
        verdict: privileged
        severity: high
        confidence: medium
        categories: [model-integrity]
        attack: [TA0040]
        rationale: Trains {a noun} of {service}.
        limits: It does not see what data is used.
        references: ["https://atlas.mitre.org/techniques/AML.T0020"]
        examples: { matches: [bedrock-mantle:CreateFineTuningJob], misses: [bedrock-mantle:GetModel, demo:CreateJob] }
        """;

    public static TemplateFolder Templates { get; } = TemplateFolder.Load(RepositoryFolder("templates"));

    public static Judgement Training { get; } = new()
    {
        Verdict = Verdict.Privileged,
        Severity = Severity.High,
        Confidence = Confidence.Medium,
        RiskCategories = [RiskCategory.ModelIntegrity, RiskCategory.PrivilegeEscalation],
        Attack =
        [
            new AttackMapping(new Tactic("TA0042", "Resource Development"), new Technique("T1588.007", "Artificial Intelligence", ["TA0042"])),
            new AttackMapping(new Tactic("TA0040", "Impact"), null),
        ],
        Atlas = [new AtlasTechnique("AML.T0020", "Poison Training Data")],
        Rules = [new RuleMatch("rules/_any/trains-a-model", "Trains or tunes a model", Verdict.Privileged, ["verb \"Create\"", "noun \"FineTuningJob\""])],
        Rationale = "CreateFineTuningJob changes what a model answers: whoever chooses the training data chooses the behaviour.",
        Recommendation = "Put approval, provenance and logging on training rights, and keep training rights apart from observability rights.",
    };

    public static SiteInput Small { get; } = Of(Catalogue(), FebruaryEdition(), QuietEdition());

    public static SiteInput Empty { get; } = Of(new Catalogue
    {
        Entries = [],
        Observations = [],
        RuleBookVersion = "0123456789ab",
        AttackVersion = "19.1",
        AtlasVersion = "5.6.0",
    });

    public static SiteInput Of(Catalogue catalogue, params Edition[] editions) => new()
    {
        Editions = editions.ToValueList(),
        Catalogue = catalogue,
        Guidance = new Dictionary<RiskCategory, string>
        {
            [RiskCategory.ModelIntegrity] = "# Model integrity\n\n## Ask\n\n- Who approves a training run?\n\n## Do\n\n- Keep training rights apart from observability rights.\n",
        },
        RuleBook = RuleBookBuilder.Book(("rules/_any/trains-a-model.yaml", TrainingRule)),
        BaseUrl = new Uri("https://feed.example/permissions"),
        TagAuthority = "feed.example,2026",
        Templates = Templates,
    };

    public static Edition FebruaryEdition() => Edition("2026-02", January, February, 3, 40,
        Some.Judged(new Change
        {
            Kind = ChangeKind.ServiceAdded,
            ServicePrefix = "bedrock-mantle",
            ObservationId = February,
            Window = Some.Window(January, February),
            ServiceName = "Amazon Bedrock Powered by AWS Mantle",
        }),
        Addition("bedrock-mantle:CreateFineTuningJob", Training, ["project*"], ["aws:ResourceTag/${TagKey}"], ["iam:PassRole"]),
        Addition("bedrock-mantle:GetModel", Some.Routine),
        Addition("bedrock-mantle:ListThings", Some.Unreviewed),
        Addition("iam:AttachEverything", Some.Privileged(severity: Severity.Critical)),
        Addition("s3:PutGate", Some.Sensitive(), ["bucket*", "bucket"], ["s3:a", "s3:b"]),
        LevelMove("s3:PutBucketThing"),
        Some.Judged(Some.Removed("s3:OldPower", January, "2026-02-14"), Some.Privileged(), ChangeState.Withdrawn) with { UndoneOn = Some.Day(February) },
        Some.Judged(Some.Added("s3:OldPower", "2026-02-14", February) with { Kind = ChangeKind.ActionReturned }, Some.Privileged()),
        Some.Judged(Some.Removed("s3:Gone", January, February), Some.Routine, ChangeState.Provisional) with { PossibleRename = ActionKey.Parse("s3:PutGate") });

    public static Edition QuietEdition() => Edition("2026-03", February, "2026-03-31", 3, 40);

    public static Edition Edition(string month, string from, string to, int services, int actions, params JudgedChange[] changes) => new()
    {
        Month = Month.TryParse(month, out var parsed) ? parsed : throw new ArgumentException(month),
        Window = Some.Window(from, to),
        Observations = [Some.Observation(to, services, actions, changes.Length)],
        Changes = changes.ToValueList(),
        Services = services,
        Actions = actions,
    };

    public static JudgedChange Addition(
        string action,
        Judgement judgement,
        string[]? resourceTypes = null,
        string[]? conditionKeys = null,
        string[]? dependentActions = null) =>
        Some.Judged(Some.Added(action, January, February, Some.Facts(AccessLevels.Write, resourceTypes, conditionKeys, dependentActions)), judgement)
            with
        { ServiceName = NameOf(ActionKey.Parse(action).ServicePrefix) };

    public static string RepositoryFolder(string name, [CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Join("..", "..", "..", name), Path.GetDirectoryName(file)!);

    private static string NameOf(string prefix) => prefix == "bedrock-mantle" ? "Amazon Bedrock Powered by AWS Mantle" : $"Service {prefix}";

    private static JudgedChange LevelMove(string action) => Some.Judged(
        new Change
        {
            Kind = ChangeKind.AccessLevelChanged,
            ServicePrefix = ActionKey.Parse(action).ServicePrefix,
            Action = ActionKey.Parse(action),
            ObservationId = February,
            Window = Some.Window(January, February),
            Before = new ActionFacts { AccessLevels = AccessLevels.Write },
            After = new ActionFacts { AccessLevels = AccessLevels.PermissionsManagement },
        },
        Some.Privileged(RiskCategory.ResourceExposure));

    private static Catalogue Catalogue() => new()
    {
        Entries =
        [
            Some.Entry("bedrock-mantle:CreateFineTuningJob", Training, February),
            Some.Entry("bedrock-mantle:GetModel", Some.Routine, February),
            Some.Entry("bedrock-mantle:ListThings", Some.Unreviewed, February),
            Some.Entry("iam:AttachEverything", Some.Privileged(severity: Severity.Critical), February),
            Some.Entry("s3:Gone", lastSeen: January) with { State = ActionState.PendingRemoval },
            Some.Entry("s3:OldPower", Some.Privileged()),
            Some.Entry("s3:PutBucketThing", Some.Privileged(RiskCategory.ResourceExposure)),
            Some.Entry("s3:PutGate", Some.Sensitive(), February),
        ],
        Observations =
        [
            Some.Observation("2026-01-31", 2, 36, baseline: true),
            Some.Observation("2026-02-14", 2, 35, 1),
            Some.Observation(February, 3, 40, 10),
            Some.Observation("2026-03-31", 3, 40),
        ],
        RuleBookVersion = "0123456789ab",
        AttackVersion = "19.1",
        AtlasVersion = "5.6.0",
    };
}
