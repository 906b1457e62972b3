using PermFeed.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace PermFeed.Tests.Workflows;

/// <summary>A workflow or a composite action of this repository, as far as tests look into it.</summary>
internal sealed class WorkflowFile
{
    private WorkflowFile(string path)
    {
        Path = path;
        Text = File.ReadAllText(System.IO.Path.Combine(Repository.Root, path));
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Text));
        Root = (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    /// <summary>Below .github, as <c>workflows/observe.yml</c>.</summary>
    public string Path { get; }

    public string Text { get; }

    public YamlMappingNode Root { get; }

    public IReadOnlyDictionary<string, YamlMappingNode> Jobs => Find(Root, "jobs") is YamlMappingNode jobs
        ? jobs.Children.ToDictionary(job => job.Key.ToString(), job => (YamlMappingNode)job.Value, StringComparer.Ordinal)
        : new Dictionary<string, YamlMappingNode>(StringComparer.Ordinal);

    /// <summary>All steps, of jobs or of the action.</summary>
    public IEnumerable<WorkflowStep> Steps => Find(Root, "runs") is YamlMappingNode runs ? StepsOf(runs) : Jobs.Values.SelectMany(StepsOf);

    public static IReadOnlyList<WorkflowFile> Workflows() => All("workflows");

    public static IReadOnlyList<WorkflowFile> Actions() => All("actions");

    public static WorkflowFile Of(string path) => new(System.IO.Path.Combine(".github", path));

    public static IEnumerable<WorkflowStep> StepsOf(YamlMappingNode job) =>
        Find(job, "steps") is YamlSequenceNode steps ? steps.Cast<YamlMappingNode>().Select(step => new WorkflowStep(step)) : [];

    public static YamlNode? Find(YamlMappingNode node, string name) => node.Children.TryGetValue(new YamlScalarNode(name), out var found) ? found : null;

    public static IReadOnlyDictionary<string, string> Texts(YamlNode? node) => node is YamlMappingNode mapping
        ? mapping.Children.ToDictionary(entry => entry.Key.ToString(), entry => entry.Value.ToString(), StringComparer.Ordinal)
        : new Dictionary<string, string>(StringComparer.Ordinal);

    public override string ToString() => Path;

    private static WorkflowFile[] All(string folder) =>
    [
        .. Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, ".github", folder), "*.yml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new WorkflowFile(System.IO.Path.GetRelativePath(Repository.Root, file))),
    ];
}
