using System.Globalization;
using System.Text;
using PermFeed.Classification;
using PermFeed.Rendering.Text;

namespace PermFeed.Rendering.Controls;

/// <summary>A Sigma rule for the use of the actions. https://github.com/SigmaHQ/sigma-specification</summary>
internal static class SigmaRule
{
    public static IEnumerable<RenderedFile> Render(ControlSet set)
    {
        var events = CloudTrailEvents.Of(set);
        if (events.Count > 0)
            yield return RenderedFile.Of("sigma.yml", MediaTypes.PlainText, Rule(set, events));
    }

    private static string Rule(ControlSet set, IReadOnlyList<CloudTrailEvents> events)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"title: Use of {set.Title}\n");
        text.Append(CultureInfo.InvariantCulture, $"id: {NameUuid.Of($"sigma/{set.Name}")}\n");
        text.Append("status: experimental\n");
        text.Append("description: Somebody calls an AWS API whose IAM action is privileged. Event names are derived from action names; try the rule before relying on it.\n");
        text.Append("author: PermFeed\n");
        text.Append(CultureInfo.InvariantCulture, $"date: {Phrases.Date(set.Date)}\n");
        text.Append("tags:\n");
        foreach (var tag in Tags(set))
            text.Append(CultureInfo.InvariantCulture, $"    - {tag}\n");
        text.Append("logsource:\n    product: aws\n    service: cloudtrail\ndetection:\n");
        foreach (var service in events)
            Selection(text, service);
        text.Append("    condition: 1 of selection_*\nfalsepositives:\n    - Administrators and deployment roles that are meant to hold these actions\n");
        text.Append(CultureInfo.InvariantCulture, $"level: {set.Entries.Max(entry => entry.Judgement.Severity ?? Severity.Low).Id()}\n");
        return text.ToString();
    }

    private static void Selection(StringBuilder text, CloudTrailEvents service)
    {
        text.Append(CultureInfo.InvariantCulture, $"    selection_{service.ServicePrefix.Replace('-', '_')}:\n");
        text.Append(CultureInfo.InvariantCulture, $"        eventSource: {service.Source}\n        eventName:\n");
        foreach (var name in service.Names)
            text.Append(CultureInfo.InvariantCulture, $"            - {name}\n");
    }

    private static IEnumerable<string> Tags(ControlSet set)
    {
        var mappings = set.Entries.SelectMany(entry => entry.Judgement.Attack).ToList();
        var tactics = mappings.Select(mapping => $"attack.{NavigatorLayer.ShortName(mapping.Tactic)}");
        var techniques = mappings.Select(mapping => mapping.Technique?.Id).OfType<string>().Select(id => $"attack.{id.ToLowerInvariant()}");
        return tactics.Concat(techniques).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }
}
