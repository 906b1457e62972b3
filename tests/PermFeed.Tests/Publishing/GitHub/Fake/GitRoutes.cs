using System.Text.Json.Nodes;
using LibGit2Sharp;

namespace PermFeed.Tests.Publishing.GitHub.Fake;

/// <summary>Objects, references and contents, as https://docs.github.com/en/rest/git has them.</summary>
internal static class GitRoutes
{
    private const string Repo = "/repos/{owner}/{repo}";

    public static IEnumerable<FakeRoute> All(FakeRepository repository) =>
    [
        new("GET", Repo, _ => FakeAnswer.Ok(Describe(repository))),
        new("GET", Repo + "/git/ref/{ref}", request => IfAny(repository, () => GetRef(repository, request.Parts["ref"]))),
        new("POST", Repo + "/git/refs", request => IfAny(repository, () => CreateRef(repository, request.Text("ref"), request.Text("sha")))),
        new("PATCH", Repo + "/git/refs/{ref}", request => IfAny(repository, () => UpdateRef(repository, request.Parts["ref"], request.Text("sha"), request.Json!["force"]?.GetValue<bool>() ?? false))),
        new("POST", Repo + "/git/blobs", request => IfAny(repository, () => CreateBlob(repository, request))),
        new("GET", Repo + "/git/blobs/{file_sha}", request => IfAny(repository, () => GetBlob(repository, request.Parts["file_sha"]))),
        new("POST", Repo + "/git/trees", request => IfAny(repository, () => TreeRoutes.Create(repository, request.Json!))),
        new("GET", Repo + "/git/trees/{tree_sha}", request => IfAny(repository, () => TreeRoutes.Get(repository, request.Parts["tree_sha"], request.Query.ContainsKey("recursive")))),
        new("POST", Repo + "/git/commits", request => IfAny(repository, () => CreateCommit(repository, request))),
        new("GET", Repo + "/git/commits/{commit_sha}", request => IfAny(repository, () => GetCommit(repository, request.Parts["commit_sha"]))),
        new("PUT", Repo + "/contents/{path}", request => CreateFile(repository, request)),
    ];

    public static string Url(string rest) => $"https://api.github.example/repos/{FakeRepository.Owner}/{FakeRepository.Name}/{rest}";

    private static FakeAnswer IfAny(FakeRepository repository, Func<FakeAnswer> answer) => repository.IsEmpty ? FakeAnswer.Error(409, "Git Repository is empty.") : answer();

    private static JsonObject Describe(FakeRepository repository) => new()
    {
        ["name"] = FakeRepository.Name,
        ["full_name"] = $"{FakeRepository.Owner}/{FakeRepository.Name}",
        ["default_branch"] = repository.DefaultBranch,
        ["size"] = repository.IsEmpty ? 0 : 10,
    };

    private static FakeAnswer GetRef(FakeRepository repository, string name) =>
        repository.Git.Refs[$"refs/{name}"] is DirectReference found ? FakeAnswer.Ok(Describe(found.CanonicalName, found.TargetIdentifier)) : FakeAnswer.NotFound();

    private static FakeAnswer CreateRef(FakeRepository repository, string name, string sha)
    {
        if (repository.Git.Refs[name] is not null)
            return FakeAnswer.Error(422, "Reference already exists");
        if (repository.Git.Lookup<Commit>(sha) is null)
            return FakeAnswer.Error(422, "Object does not exist");
        repository.Git.Refs.Add(name, new ObjectId(sha));
        return FakeAnswer.Created(Describe(name, sha));
    }

    private static FakeAnswer UpdateRef(FakeRepository repository, string name, string sha, bool force)
    {
        if (repository.Git.Refs[$"refs/{name}"] is not DirectReference { Target: Commit current })
            return FakeAnswer.Error(422, "Reference does not exist");
        if (repository.Protected.Contains(name["heads/".Length..]))
            return FakeAnswer.Error(422, $"Protected branch update failed for refs/{name}.");
        if (force)
            throw new InvalidOperationException("a reference was forced");
        var commit = repository.Git.Lookup<Commit>(sha);
        if (commit is null)
            return FakeAnswer.Error(422, "Object does not exist");
        if (commit.Id != current.Id && repository.Git.ObjectDatabase.FindMergeBase(commit, current)?.Id != current.Id)
            return FakeAnswer.Error(422, "Update is not a fast forward");
        repository.Git.Refs.UpdateTarget(repository.Git.Refs[$"refs/{name}"], commit.Id);
        return FakeAnswer.Ok(Describe($"refs/{name}", sha));
    }

    private static JsonObject Describe(string name, string sha) => new()
    {
        ["ref"] = name,
        ["object"] = new JsonObject { ["type"] = "commit", ["sha"] = sha, ["url"] = Url($"git/commits/{sha}") },
    };

    private static FakeAnswer CreateBlob(FakeRepository repository, FakeRequest request)
    {
        var content = request.TextOrNull("encoding") == "base64" ? Convert.FromBase64String(request.Text("content")) : System.Text.Encoding.UTF8.GetBytes(request.Text("content"));
        var blob = repository.Blob(content);
        return FakeAnswer.Created(new JsonObject { ["sha"] = blob.Sha, ["url"] = Url($"git/blobs/{blob.Sha}") });
    }

    private static FakeAnswer GetBlob(FakeRepository repository, string sha)
    {
        if (repository.Git.Lookup<Blob>(sha) is not { } blob)
            return FakeAnswer.NotFound();
        // GitHub breaks base64 into lines
        var content = Convert.ToBase64String(FakeRepository.Content(blob), Base64FormattingOptions.InsertLineBreaks).Replace("\r\n", "\n", StringComparison.Ordinal);
        return FakeAnswer.Ok(new JsonObject { ["sha"] = sha, ["size"] = blob.Size, ["encoding"] = "base64", ["content"] = content });
    }

    private static FakeAnswer CreateCommit(FakeRepository repository, FakeRequest request)
    {
        var tree = repository.Git.Lookup<Tree>(request.Text("tree"));
        var parents = (request.Json!["parents"]?.AsArray() ?? []).Select(parent => repository.Git.Lookup<Commit>(parent!.GetValue<string>())).ToList();
        return tree is null || parents.Contains(null!)
            ? FakeAnswer.Error(422, "Tree SHA or a parent does not exist")
            : FakeAnswer.Created(Describe(repository.Commit(request.Text("message"), tree, parents!)));
    }

    private static FakeAnswer GetCommit(FakeRepository repository, string sha) =>
        repository.Git.Lookup<Commit>(sha) is { } commit ? FakeAnswer.Ok(Describe(commit)) : FakeAnswer.NotFound();

    private static JsonObject Describe(Commit commit) => new()
    {
        ["sha"] = commit.Sha,
        ["message"] = commit.Message,
        ["tree"] = new JsonObject { ["sha"] = commit.Tree.Sha, ["url"] = Url($"git/trees/{commit.Tree.Sha}") },
        ["parents"] = new JsonArray([.. commit.Parents.Select(parent => new JsonObject { ["sha"] = parent.Sha, ["url"] = Url($"git/commits/{parent.Sha}"), ["html_url"] = Url($"commit/{parent.Sha}") })]),
    };

    private static FakeAnswer CreateFile(FakeRepository repository, FakeRequest request)
    {
        var branch = request.TextOrNull("branch") ?? repository.DefaultBranch;
        var path = request.Parts["path"];
        if (repository.Head(branch)?[path] is not null)
            return FakeAnswer.Error(422, "Invalid request.\n\n\"sha\" wasn't supplied.");
        var blob = repository.Blob(Convert.FromBase64String(request.Text("content")));
        var commit = repository.Push(branch, request.Text("message"), tree => tree.Add(path, blob, Mode.NonExecutableFile));
        return FakeAnswer.Created(new JsonObject
        {
            ["content"] = new JsonObject { ["name"] = path, ["path"] = path, ["sha"] = blob.Sha },
            ["commit"] = new JsonObject { ["sha"] = commit.Sha, ["message"] = commit.Message },
        });
    }
}
