using System.Net;
using PermFeed.Reference;
using static PermFeed.Tests.Reference.Pages.PageFixture;

namespace PermFeed.Tests.Reference.Pages;

/// <summary>Writes a service of any reference as AWS laid its page out until July 2026: required resource types first, condition keys in a last row.</summary>
internal static class LayoutAWriter
{
    public static SourceFile Write(Service service) =>
        new PageFixture(service.Prefix, service.Prefix, WebUtility.HtmlEncode(service.Name))
            .Section("-actions-as-permissions", Table(HeadersA, [.. service.Actions.SelectMany(Rows)])).ToFile();

    private static IEnumerable<string> Rows(ServiceAction action)
    {
        var rows = action.ResourceTypes.OrderBy(type => type.IsRequired is not true)
            .Select(type => new[] { Links(WebUtility.HtmlEncode(type.Notation)), "", "" }).ToList();
        rows.Add(["", Links([.. action.ConditionKeys.Select(WebUtility.HtmlEncode).OfType<string>()]), string.Concat(action.DependentActions.Select(dependent => $"<p>{dependent}</p>"))]);
        var name = action.Key.Name + (action.PermissionOnly ? " [permission only]" : "");
        string[] first = [name, "Does something", string.Join(", ", action.AccessLevels.ToNames()), .. rows[0]];
        var span = rows.Count > 1 ? rows.Count : 0;
        yield return Row([span, span, span], first);
        foreach (var row in rows.Skip(1))
            yield return Row(row);
    }
}
