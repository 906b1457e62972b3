using System.Text.Json.Nodes;
using LibGit2Sharp;

namespace PermFeed.Tests.Publishing.GitHub.Fake;

/// <summary>Trees, as https://docs.github.com/en/rest/git/trees has them.</summary>
internal static class TreeRoutes
{
    public static FakeAnswer Create(FakeRepository repository, JsonObject request)
    {
        var onto = request["base_tree"]?.GetValue<string>() is { } sha ? repository.Git.Lookup<Tree>(sha) : null;
        if (request["base_tree"] is not null && onto is null)
            return FakeAnswer.Error(422, "base_tree is not a tree oid");
        var tree = onto is null ? new TreeDefinition() : TreeDefinition.From(onto);
        foreach (var item in request["tree"]!.AsArray().Select(item => item!.AsObject()))
        {
            if (item.ContainsKey("sha") == item.ContainsKey("content"))
                return FakeAnswer.Error(422, "Must supply either tree.sha or tree.content");
            if (!Add(repository, tree, item))
                return FakeAnswer.Error(422, $"tree.sha {item["sha"]} does not exist");
        }

        return FakeAnswer.Created(Describe(Entries(repository.Git.ObjectDatabase.CreateTree(tree), recursive: false), repository.Git.ObjectDatabase.CreateTree(tree).Sha, truncated: false));
    }

    public static FakeAnswer Get(FakeRepository repository, string sha, bool recursive)
    {
        if (repository.Git.Lookup<Tree>(sha) is not { } tree)
            return FakeAnswer.NotFound();
        var entries = Entries(tree, recursive);
        var truncated = recursive && entries.Count > repository.LongestListing;
        return FakeAnswer.Ok(Describe(truncated ? entries[..repository.LongestListing] : entries, sha, truncated));
    }

    private static bool Add(FakeRepository repository, TreeDefinition tree, JsonObject item)
    {
        var path = item["path"]!.GetValue<string>();
        if (item["content"] is { } content)
        {
            tree.Add(path, repository.Blob(content.GetValue<string>()), Mode.NonExecutableFile);
            return true;
        }

        var sha = item["sha"]!.GetValue<string>();
        if (item["mode"]!.GetValue<string>() == "040000")
        {
            if (repository.Git.Lookup<Tree>(sha) is not { } below)
                return false;
            tree.Add(path, below);
        }
        else
        {
            if (repository.Git.Lookup<Blob>(sha) is not { } blob)
                return false;
            tree.Add(path, blob, item["mode"]!.GetValue<string>() == "100755" ? Mode.ExecutableFile : Mode.NonExecutableFile);
        }

        return true;
    }

    private static List<JsonNode> Entries(Tree tree, bool recursive, string prefix = "")
    {
        var entries = new List<JsonNode>();
        foreach (var entry in tree)
        {
            entries.Add(new JsonObject
            {
                ["path"] = prefix + entry.Name,
                ["mode"] = entry.Mode switch { Mode.Directory => "040000", Mode.ExecutableFile => "100755", _ => "100644" },
                ["type"] = entry.TargetType is TreeEntryTargetType.Tree ? "tree" : "blob",
                ["sha"] = entry.Target.Sha,
                ["url"] = GitRoutes.Url($"git/{entry.Target.Sha}"),
            });
            if (recursive && entry.Target is Tree below)
                entries.AddRange(Entries(below, recursive, $"{prefix}{entry.Name}/"));
        }

        return entries;
    }

    private static JsonObject Describe(List<JsonNode> entries, string sha, bool truncated) => new()
    {
        ["sha"] = sha,
        ["url"] = GitRoutes.Url($"git/trees/{sha}"),
        ["truncated"] = truncated,
        ["tree"] = new JsonArray([.. entries]),
    };
}
