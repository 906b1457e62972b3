namespace PermFeed.Reference.ServiceReference;

/// <summary>
/// Reads a service document. Members were only ever added, so those that are not known are skipped; what is known must have its form. Empty
/// lists are left out by AWS.
/// </summary>
internal sealed class ServiceDocumentReader(string expectedService)
{
    private readonly List<DocumentAction> actions = [];
    private readonly Dictionary<string, IReadOnlyList<string>> resourceKeys = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IReadOnlyList<ActionKey>> operationActions = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> remarks = [];

    /// <param name="file">Named after the service that it must be of.</param>
    /// <exception cref="FileFormatException">It is of another service, or not of the known form.</exception>
    public static ServiceDocument Read(SourceFile file)
    {
        var cursor = new JsonCursor(file.Name, file.Content.Span);
        return new ServiceDocumentReader(Path.GetFileNameWithoutExtension(file.Name)).Read(ref cursor);
    }

    private ServiceDocument Read(ref JsonCursor cursor)
    {
        string? name = null, version = null;
        cursor.ExpectObject("a service document");
        while (cursor.NextMember())
        {
            if (cursor.Is("Name"u8))
                name = ExpectedName(ref cursor);
            else if (cursor.Is("Version"u8))
                version = cursor.Text("'Version'");
            else if (cursor.Is("Actions"u8))
                ReadActions(ref cursor);
            else if (cursor.Is("Resources"u8))
                ReadResources(ref cursor);
            else if (cursor.Is("Operations"u8))
                ReadOperations(ref cursor);
            else
                cursor.Skip();
        }

        cursor.End();
        if (name is null)
            throw cursor.Error($"expected the 'Name' of the service '{expectedService}', found none");
        if (version is null || !version.StartsWith("v1.", StringComparison.Ordinal))
            throw cursor.Error($"expected a 'Version' such as v1.4, found '{Printable.Of(version)}'");
        if (actions.Count == 0)
            remarks.Add($"{expectedService}: its document lists no action");
        return new ServiceDocument(name, version, actions, resourceKeys, operationActions, remarks);
    }

    private string ExpectedName(ref JsonCursor cursor)
    {
        var name = cursor.Text("'Name'");
        return name == expectedService ? name : throw cursor.Error($"expected the document of the service '{expectedService}', found that of '{Printable.Of(name)}'");
    }

    private void ReadActions(ref JsonCursor cursor)
    {
        cursor.ExpectArray("'Actions'");
        while (cursor.NextElement())
            actions.Add(DocumentActionReader.Read(ref cursor, expectedService));
    }

    private void ReadResources(ref JsonCursor cursor)
    {
        cursor.ExpectArray("'Resources'");
        while (cursor.NextElement())
        {
            string? name = null;
            var keys = new List<string>();
            cursor.ExpectObject("a resource type");
            while (cursor.NextMember())
            {
                if (cursor.Is("Name"u8))
                    name = cursor.Text("the name of a resource type");
                else if (cursor.Is("ConditionKeys"u8))
                    DocumentActionReader.AddTexts(ref cursor, keys, "'ConditionKeys'");
                else
                    cursor.Skip();
            }

            if (name is null)
                throw cursor.Error("expected the name of a resource type, found none");
            resourceKeys[name] = resourceKeys.TryGetValue(name, out var known) ? [.. known, .. keys] : keys;
        }
    }

    private void ReadOperations(ref JsonCursor cursor)
    {
        cursor.ExpectArray("'Operations'");
        while (cursor.NextElement())
        {
            string? name = null;
            var authorized = new List<ActionKey>();
            cursor.ExpectObject("an operation");
            while (cursor.NextMember())
            {
                if (cursor.Is("Name"u8))
                    name = cursor.Text("the name of an operation");
                else if (cursor.Is("AuthorizedActions"u8))
                    ReadAuthorizedActions(ref cursor, name, authorized);
                else
                    cursor.Skip();
            }

            if (name is not null && authorized.Count > 0)
                operationActions[name] = operationActions.TryGetValue(name, out var known) ? [.. known, .. authorized] : authorized;
        }
    }

    /// <param name="operation">Null when its name comes later. Most operations are authorised by the action of their own name alone, which tells nothing.</param>
    private void ReadAuthorizedActions(ref JsonCursor cursor, string? operation, List<ActionKey> authorized)
    {
        cursor.ExpectArray("'AuthorizedActions'");
        while (cursor.NextElement())
        {
            string? name = null, service = null;
            cursor.ExpectObject("an authorized action");
            while (cursor.NextMember())
            {
                if (cursor.Is("Name"u8))
                    name = cursor.Text("the name of an authorized action");
                else if (cursor.Is("Service"u8))
                    service = cursor.Text("the service of an authorized action");
                else
                    cursor.Skip();
            }

            if (name == operation && service == expectedService)
                continue;
            if (ActionKey.TryParse($"{service}:{name}", out var key))
                authorized.Add(key);
            else
                remarks.Add($"{expectedService}: the authorized action '{Printable.Of($"{service}:{name}")}' is not written as an action");
        }
    }
}
