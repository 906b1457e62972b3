using YamlDotNet.RepresentationModel;

namespace PermFeed.Tests.Workflows;

/// <summary>A step of a workflow.</summary>
internal sealed class WorkflowStep(YamlMappingNode step)
{
    public string Name => Text("name") ?? Uses ?? Run ?? "";

    public string? Id => Text("id");

    public string? If => Text("if");

    public string? Uses => Text("uses");

    public string? Run => Text("run");

    public IReadOnlyDictionary<string, string> Environment => WorkflowFile.Texts(WorkflowFile.Find(step, "env"));

    public IReadOnlyDictionary<string, string> With => WorkflowFile.Texts(WorkflowFile.Find(step, "with"));

    private string? Text(string name) => WorkflowFile.Find(step, name)?.ToString();
}
