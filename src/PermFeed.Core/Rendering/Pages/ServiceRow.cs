using PermFeed.Classification;
using PermFeed.Editions;

namespace PermFeed.Rendering.Pages;

/// <summary>A service in the list of services.</summary>
internal sealed class ServiceRow(IGrouping<string, CatalogueEntry> service)
{
    private readonly List<CatalogueEntry> present = [.. service.Where(entry => entry.State is not ActionState.Removed)];

    public string Prefix => service.Key;

    public string Name => service.First().ServiceName;

    public int Actions => present.Count;

    public int Privileged => present.Count(entry => entry.Judgement.Verdict is Verdict.Privileged);

    public int Sensitive => present.Count(entry => entry.Judgement.Verdict is Verdict.Sensitive);

    public int Unreviewed => present.Count(entry => entry.Judgement.Verdict is Verdict.Unreviewed);
}
