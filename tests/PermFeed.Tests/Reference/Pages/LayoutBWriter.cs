using System.Net;
using PermFeed.Reference;
using static PermFeed.Tests.Reference.Pages.PageFixture;

namespace PermFeed.Tests.Reference.Pages;

/// <summary>Writes a service of any reference as AWS lays its page out since July 2026.</summary>
internal static class LayoutBWriter
{
    public static SourceFile Write(Service service)
    {
        var page = new PageFixture(service.Prefix, service.Prefix, WebUtility.HtmlEncode(service.Name));
        var (permissionOnly, actions) = (service.Actions.Where(action => action.PermissionOnly).ToList(), service.Actions.Where(action => !action.PermissionOnly).ToList());
        page.Section("-operations", Table(Operations, [.. actions.Select(action =>
            Row(action.Key.Name, Links(action.Key.Text), "", "", Level(action)))]));
        page.Section("-actions-as-permissions", actions.Count > 0
            ? Table(HeadersB, [.. actions.SelectMany(Rows)])
            : "<p>It has no API operations that can be used in the <code>Actions</code> element of an IAM policy statement.</p>");
        if (permissionOnly.Count > 0)
            page.Section("-permission-only-actions", Table(HeadersB, [.. permissionOnly.SelectMany(Rows)]));
        return page.ToFile();
    }

    /// <summary>One row for each resource type, by name; all keys stand in the first row.</summary>
    private static IEnumerable<string> Rows(ServiceAction action)
    {
        var types = action.ResourceTypes.OrderBy(type => type.Name, StringComparer.OrdinalIgnoreCase).Select(type => Encoded(type.Notation)).ToList();
        var keys = Links([.. action.ConditionKeys.Select(Encoded)]);
        var span = types.Count > 1 ? types.Count : 0;
        yield return Row([span, span, 0, 0, span], $"<a href=\"#\">{action.Key.Name}</a>", "Does something", types.Count > 0 ? Links(types[0]) : "", keys, Level(action));
        foreach (var type in types.Skip(1))
            yield return Row(Links(type), "");
    }

    private static string Level(ServiceAction action) => string.Join(", ", action.AccessLevels.ToNames()) switch
    {
        "Tagging" => "Tagging, Write",
        "Permissions management" => "Permissions management, Write",
        var level => level,
    };

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
