using PermFeed.Editions;

namespace PermFeed.Rendering.Controls;

/// <summary>The controls that the site carries: of every month, and of the whole catalogue.</summary>
internal sealed class SiteControls
{
    public SiteControls(SiteInput input)
    {
        Months = [.. input.Editions.Select(edition => Made(ControlSet.OfEdition(edition, input.Catalogue)))];
        Whole = Made(ControlSet.Of("catalogue", "privileged actions of the catalogue", input.Catalogue, entry => entry.Judgement.Privileged));
    }

    /// <summary>In the order of the editions.</summary>
    public IReadOnlyList<ControlFolder> Months { get; }

    public ControlFolder Whole { get; }

    public IEnumerable<RenderedFile> Files => Months.Append(Whole).SelectMany(folder => folder.Files);

    public ControlFolder Of(Edition edition) => Months.Single(folder => folder.Name == edition.Month.ToString());

    private static ControlFolder Made(ControlSet set) => new(
        set.Name,
        set.Title,
        set.Entries.Count,
        [.. ControlFiles.Render(set, Enum.GetValues<ControlFormat>()).Select(file => file with { Path = $"controls/{set.Name}/{file.Path}" })]);
}
