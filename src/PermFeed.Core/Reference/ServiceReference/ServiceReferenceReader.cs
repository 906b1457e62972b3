namespace PermFeed.Reference.ServiceReference;

/// <summary>
/// Reads a set of service documents. It knows actions, access levels, resource types without required marks, and condition keys; no display
/// names, so that a service is called by its prefix.
/// </summary>
public static class ServiceReferenceReader
{
    private static readonly ValueList<string> Provided = [FactNames.AccessLevels, FactNames.ResourceTypes, FactNames.ConditionKeys];

    /// <summary>
    /// Documents are named <c>&lt;service&gt;.json</c>. The index may be among them under any name: then each service that it lists must be
    /// there, and documents that it does not list are set aside.
    /// </summary>
    /// <exception cref="FileFormatException">A document is missing, of another service or not of the known form, or there are no actions.</exception>
    public static ObservedReference Read(IEnumerable<SourceFile> files, string source)
    {
        var read = FilesInParallel.Read(files.Where(IsJson), ReadOne);
        read.Sort((a, b) => string.CompareOrdinal(a.File, b.File));
        Require(read, source);
        var remarks = new List<string>();
        var documents = Listed(read, source, remarks);
        var version = documents.Select(document => document.Version).Max(StringComparer.Ordinal)!;
        if (documents.Exists(document => document.Version != version))
            remarks.Add($"{documents.Count(document => document.Version != version)} documents are of an older version than {version}");
        return new ObservedReference(
            new AuthorizationReference(documents.SelectInParallel(ToService)), source, $"service-reference/{version}", Provided)
        {
            OperationActions = documents.SelectMany(OperationActions).ToDictionary(),
            Remarks = [.. remarks, .. documents.SelectMany(document => document.Remarks)],
        };
    }

    /// <exception cref="FileFormatException">The file is not the document of the service that it is named after.</exception>
    public static void RequireServiceDocument(SourceFile file) => ServiceDocumentReader.Read(file);

    private static bool IsJson(SourceFile file) => file.Name.EndsWith(".json", StringComparison.Ordinal);

    private static DocumentOutcome ReadOne(SourceFile file)
    {
        try
        {
            return new JsonCursor(file.Name, file.Content.Span).IsArray
                ? new DocumentOutcome(file.Name, null, ServiceIndex.Read(file.Name, file.Content.Span), null)
                : new DocumentOutcome(file.Name, ServiceDocumentReader.Read(file), null, null);
        }
        catch (PermFeedException failure)
        {
            return new DocumentOutcome(file.Name, null, null, failure);
        }
    }

    private static void Require(List<DocumentOutcome> read, string source)
    {
        var failures = read.Select(outcome => outcome.Failure).OfType<PermFeedException>().ToList();
        if (failures.Count == 1)
            throw failures[0];
        if (failures.Count > 1)
            throw new FileFormatException(source, null, $"{failures.Count} of {read.Count} documents cannot be read; the first: {failures[0].Message}");
        if (read.Sum(outcome => outcome.Document?.Actions.Count ?? 0) == 0)
            throw new FileFormatException(source, null, $"expected actions, found none in any of {read.Count} documents");
    }

    private static List<ServiceDocument> Listed(List<DocumentOutcome> read, string source, List<string> remarks)
    {
        var documents = read.Select(outcome => outcome.Document).OfType<ServiceDocument>().ToList();
        if (read.Select(outcome => outcome.Index).OfType<ValueList<ServiceIndexEntry>>().FirstOrDefault() is not { } index)
            return documents;
        var listed = index.Select(entry => entry.Service).ToHashSet(StringComparer.Ordinal);
        var missing = listed.Except(documents.Select(document => document.Prefix)).Order(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
            throw new FileFormatException(source, null, $"expected the document of each service of the index, found {missing.Count} missing, the first '{missing[0]}'");
        remarks.AddRange(documents.Where(document => !listed.Contains(document.Prefix))
            .Select(document => $"{document.Prefix}: the index does not list its document, set aside"));
        return documents.FindAll(document => listed.Contains(document.Prefix));
    }

    private static Service ToService(ServiceDocument document) =>
        new(document.Prefix, document.Prefix, document.Actions.Select(action => ToAction(document, action)).ToValueList());

    private static ServiceAction ToAction(ServiceDocument document, DocumentAction action)
    {
        var keys = new List<string>(action.ConditionKeys);
        foreach (var name in action.ResourceTypes)
            if (document.ResourceKeys.TryGetValue(name, out var known))
                keys.AddRange(known);
        return new ServiceAction(action.Key, new ActionFacts
        {
            AccessLevels = action.AccessLevels,
            ResourceTypes = action.ResourceTypes.Select(name => new ActionResource(name, null)).ToResourceSet(),
            ConditionKeys = keys.ToKeySet(),
        });
    }

    private static IEnumerable<KeyValuePair<ActionKey, ValueList<ActionKey>>> OperationActions(ServiceDocument document) =>
        from action in document.Actions
        let authorized = document.OperationActions.GetValueOrDefault(action.Key.Name)
        where authorized is not null
        let others = authorized.Where(other => other != action.Key).Distinct().Order().ToValueList()
        where others.Count > 0
        select KeyValuePair.Create(action.Key, others);
}
