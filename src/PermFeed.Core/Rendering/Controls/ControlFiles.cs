namespace PermFeed.Rendering.Controls;

/// <summary>Controls as files: to deny, to detect, to map.</summary>
public static class ControlFiles
{
    /// <param name="set">The actions.</param>
    /// <param name="formats">Which files to make.</param>
    /// <returns>Paths are relative to the set's own folder. Empty where the set holds no action that the format can name.</returns>
    public static IReadOnlyList<RenderedFile> Render(ControlSet set, IReadOnlyCollection<ControlFormat> formats) =>
        set.Entries.Count == 0 ? [] : [.. formats.Distinct().Order().SelectMany(format => Render(set, format))];

    private static IEnumerable<RenderedFile> Render(ControlSet set, ControlFormat format) => format switch
    {
        ControlFormat.Scp => DenyPolicies.ServiceControl(set),
        ControlFormat.IamDeny => DenyPolicies.Identity(set),
        ControlFormat.Terraform => [TerraformPolicies.Render(set)],
        ControlFormat.EventBridge => EventPatterns.Render(set),
        ControlFormat.Sigma => SigmaRule.Render(set),
        ControlFormat.Navigator => [NavigatorLayer.Render(set)],
        ControlFormat.Stix => [StixBundle.Render(set)],
        _ => throw new PermFeedException($"no control has the format {format}"),
    };
}
