using YamlDotNet.RepresentationModel;

namespace PermFeed.Classification.Reading;

/// <summary>
/// A mapping of one of our YAML files, read member by member. Every problem names file and line; <see cref="End"/> rejects members that nobody read.
/// </summary>
internal sealed class YamlMap
{
    private readonly string file;
    private readonly Dictionary<string, (YamlScalarNode Name, YamlNode Value)> members = new(StringComparer.Ordinal);
    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    public YamlMap(string file, YamlMappingNode node)
    {
        this.file = file;
        Line = (int)node.Start.Line;
        foreach (var (key, value) in node.Children)
        {
            if (key is not YamlScalarNode { Value: { } name } scalar)
                throw new FileFormatException(file, (int)key.Start.Line, "expected a member name");
            members.Add(name, (scalar, value));
        }
    }

    public string File => file;

    public int Line { get; }

    public IEnumerable<string> Names => members.Keys;

    public bool Has(string name) => members.ContainsKey(name);

    public string Text(string name) => OptionalText(name) ?? throw Missing(name);

    public string? OptionalText(string name)
    {
        if (Take(name) is not { } node)
            return null;
        return node is YamlScalarNode { Value.Length: > 0 } scalar ? scalar.Value.Trim() : throw Problem(name, "expected text");
    }

    public bool? OptionalFlag(string name) => OptionalText(name) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var other => throw Problem(name, $"expected true or false, found '{Printable.Of(other)}'"),
    };

    /// <summary>A list of texts; empty where the member is absent, never empty where it stands.</summary>
    public ValueList<string> Texts(string name)
    {
        var items = Nodes(name);
        if (items.Count is 0 && Has(name))
            throw Problem(name, "expected a list that is not empty");
        return items.Select(item => item is YamlScalarNode { Value.Length: > 0 } scalar ? scalar.Value.Trim() : throw new FileFormatException(file, (int)item.Start.Line, $"'{name}': expected text")).ToValueList();
    }

    /// <summary>The items of a list with their lines.</summary>
    public ValueList<YamlNode> Nodes(string name)
    {
        if (Take(name) is not { } node)
            return [];
        if (node is not YamlSequenceNode sequence)
            throw Problem(name, "expected a list");
        return sequence.Children.ToValueList();
    }

    public YamlMap? OptionalMap(string name) =>
        Take(name) is not { } node ? null : node is YamlMappingNode map ? new YamlMap(file, map) : throw Problem(name, "expected a mapping");

    public ValueList<YamlMap> Maps(string name) =>
        Nodes(name).Select(item => item is YamlMappingNode map ? new YamlMap(file, map) : throw new FileFormatException(file, (int)item.Start.Line, $"'{name}': expected a mapping")).ToValueList();

    /// <exception cref="FileFormatException">A member is left that nobody read.</exception>
    public void End()
    {
        foreach (var (name, member) in members)
            if (!read.Contains(name))
                throw new FileFormatException(file, (int)member.Name.Start.Line, $"unknown member '{Printable.Of(name)}'; known here are {string.Join(", ", read.Order(StringComparer.Ordinal))}");
    }

    public FileFormatException Problem(string name, string problem) =>
        new(file, members.TryGetValue(name, out var member) ? (int)member.Value.Start.Line : Line, $"'{name}': {problem}");

    public FileFormatException Missing(string name) => new(file, Line, $"the member '{name}' is missing");

    private YamlNode? Take(string name)
    {
        read.Add(name);
        return members.TryGetValue(name, out var member) ? member.Value : null;
    }
}
