using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.History;
using PermFeed.Rendering;

namespace PermFeed;

/// <summary>What a build made, in numbers.</summary>
public sealed record BuildResult
{
    public required string OutFolder { get; init; }

    public required int Months { get; init; }

    /// <summary>In the reference now.</summary>
    public required int Actions { get; init; }

    /// <summary>Added in all editions together, those withdrawn again included.</summary>
    public required int Added { get; init; }

    /// <summary>Of the added.</summary>
    public required int Privileged { get; init; }

    /// <summary>Of the added.</summary>
    public required int Sensitive { get; init; }

    /// <summary>Of the added.</summary>
    public required int Unreviewed { get; init; }

    public required int Files { get; init; }

    public required long Bytes { get; init; }

    internal static BuildResult Of(string outFolder, IReadOnlyList<Edition> editions, Catalogue catalogue, IReadOnlyList<RenderedFile> files)
    {
        var added = editions.SelectMany(edition => edition.Changes).Where(change => change.Change.Kind is ChangeKind.ActionAdded).ToList();
        return new BuildResult
        {
            OutFolder = outFolder,
            Months = editions.Count,
            Actions = catalogue.Entries.Count(entry => entry.State is ActionState.Present),
            Added = added.Count,
            Privileged = added.Count(change => change.Judgement!.Verdict is Verdict.Privileged),
            Sensitive = added.Count(change => change.Judgement!.Verdict is Verdict.Sensitive),
            Unreviewed = added.Count(change => change.Judgement!.Verdict is Verdict.Unreviewed),
            Files = files.Count,
            Bytes = files.Sum(file => (long)file.Content.Length),
        };
    }
}
