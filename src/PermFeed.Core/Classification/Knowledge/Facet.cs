namespace PermFeed.Classification.Knowledge;

/// <summary>What a noun of a service is to a security reviewer; data/knowledge/README.md explains each with examples.</summary>
internal enum Facet
{
    /// <summary>Content of the kind that attackers take: objects, messages, records, recordings, source code.</summary>
    Payload,

    /// <summary>Content of less worth, or only a part of it.</summary>
    Detail,

    /// <summary>Findings, traces and logs in bulk, with content or posture.</summary>
    Telemetry,

    /// <summary>A single or shallow piece of telemetry.</summary>
    Insight,

    /// <summary>A reusable secret or token.</summary>
    Secret,

    /// <summary>Access that is narrow, short or needs a further step: upload links, one-off grants.</summary>
    Voucher,

    /// <summary>Holds customer data that is lost when it is deleted.</summary>
    Store,

    /// <summary>Configuration or an endpoint that others depend on; easily rebuilt.</summary>
    Dependency,

    /// <summary>Runs code or instructions of the caller under a role that the caller chooses.</summary>
    Runner,

    /// <summary>Runs under a role that the caller chooses, but does what the service is made for.</summary>
    Worker,

    /// <summary>Code, image, plug-in or template that something runs later.</summary>
    Code,

    /// <summary>Model weights and what makes them.</summary>
    Model,

    /// <summary>What tells a model or agent what to say, know or do.</summary>
    Instruction,

    /// <summary>What feeds, teaches or gates a model in part.</summary>
    Influence,

    /// <summary>A control whose loss or change blinds or opens: trails, detectors, guardrails.</summary>
    Control,

    /// <summary>Rules of a live filter, where a new rule opens as much as a deleted one.</summary>
    Filter,

    /// <summary>A control of smaller reach, or one that needs more to matter.</summary>
    Safeguard,

    /// <summary>A policy that grants others access to a resource.</summary>
    ResourcePolicy,

    /// <summary>Sharing of a resource or its data with others, without a policy document.</summary>
    Sharing,

    /// <summary>A grant to an identity: permission set, role assignment, membership.</summary>
    Grant,

    /// <summary>A principal: user, group, bot, device identity.</summary>
    Principal,

    /// <summary>What vouches for principals: identity providers, trust stores, authorizers.</summary>
    Trust,

    /// <summary>A network path between networks, or an address range that is let in.</summary>
    Path,

    /// <summary>A network setting that steers or opens a path in part.</summary>
    Route,

    /// <summary>A schedule, event rule, hook or automation that acts later.</summary>
    Trigger,

    /// <summary>A lasting link to another system, with its address and often its credentials.</summary>
    Connector,

    /// <summary>A copy of data that leaves with whoever makes it: exports, snapshots, replication.</summary>
    Copy,

    /// <summary>A copy or delivery of a part of the data, or one that needs more to leave.</summary>
    Delivery,

    /// <summary>A purchase, reservation or commitment.</summary>
    Spend,

    /// <summary>A command or session on compute that acts with another identity.</summary>
    Shell,

    /// <summary>Ordinary in this service, whatever the word means elsewhere.</summary>
    Ordinary,
}
