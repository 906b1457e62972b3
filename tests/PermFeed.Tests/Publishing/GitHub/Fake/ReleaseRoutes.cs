using System.Globalization;
using System.Text.Json.Nodes;
using LibGit2Sharp;

namespace PermFeed.Tests.Publishing.GitHub.Fake;

/// <summary>Releases and their assets, as https://docs.github.com/en/rest/releases has them.</summary>
internal static class ReleaseRoutes
{
    private const string Releases = "/repos/{owner}/{repo}/releases";
    private const int LongestBody = 125_000;

    public static IEnumerable<FakeRoute> All(FakeRepository repository, Func<string> root) =>
    [
        new("GET", Releases, request => FakeAnswer.Ok(new JsonArray([.. Paging.Of(Enumerable.Reverse(repository.Releases), request).Select(release => Describe(release, root()))]))),
        new("POST", Releases, request => Create(repository, request.Json!, root())),
        new("GET", Releases + "/tags/{tag}", request => repository.Releases.Find(release => !release.Draft && release.Tag == request.Parts["tag"]) is { } found ? FakeAnswer.Ok(Describe(found, root())) : FakeAnswer.NotFound()),
        new("PATCH", Releases + "/{release_id}", request => Edit(repository, Find(repository, request), request.Json!, root())),
        new("POST", Releases + "/{release_id}/assets", request => Upload(repository, Find(repository, request), request)),
        new("DELETE", Releases + "/assets/{asset_id}", request => repository.Releases.Sum(release => release.Assets.RemoveAll(asset => Is(asset.Id, request.Parts["asset_id"]))) == 1 ? new FakeAnswer(204, null) : FakeAnswer.NotFound()),
    ];

    private static FakeRelease Find(FakeRepository repository, FakeRequest request) => repository.Releases.Single(release => Is(release.Id, request.Parts["release_id"]));

    private static bool Is(int id, string text) => id.ToString(CultureInfo.InvariantCulture) == text;

    private static FakeAnswer Create(FakeRepository repository, JsonObject request, string root)
    {
        var tag = request["tag_name"]!.GetValue<string>();
        if (IsShown(repository, tag))
            return FakeAnswer.Invalid("Release", "tag_name", "already_exists");
        var release = new FakeRelease
        {
            Id = repository.NextId(),
            Tag = tag,
            Target = request["target_commitish"]?.GetValue<string>() ?? repository.DefaultBranch,
            CreatedAt = repository.Now,
            Draft = request["draft"]?.GetValue<bool>() ?? false,
        };
        return Changed(release, request, root) is { Status: 422 } refused ? refused : Add(repository, release, root);
    }

    private static FakeAnswer Add(FakeRepository repository, FakeRelease release, string root)
    {
        repository.Releases.Add(release);
        return FakeAnswer.Created(Describe(release, root));
    }

    private static FakeAnswer Edit(FakeRepository repository, FakeRelease release, JsonObject request, string root)
    {
        if (release.Draft && request["draft"]?.GetValue<bool>() == false)
        {
            if (IsShown(repository, release.Tag))
                return FakeAnswer.Invalid("Release", "tag_name", "already_exists");
            release.Draft = false;
            if (repository.Git.Tags[release.Tag] is null)
                repository.Git.Tags.Add(release.Tag, repository.Git.Lookup<Commit>(release.Target) ?? repository.Head(release.Target));
        }

        return Changed(release, request, root);
    }

    private static FakeAnswer Changed(FakeRelease release, JsonObject request, string root)
    {
        var body = request["body"]?.GetValue<string>() ?? release.Body;
        if (body.Length > LongestBody)
            return FakeAnswer.Invalid("Release", "body", "custom", "body is too long (maximum is 125000 characters)");
        release.Body = body;
        release.Name = request["name"]?.GetValue<string>() ?? release.Name;
        return FakeAnswer.Ok(Describe(release, root));
    }

    private static bool IsShown(FakeRepository repository, string tag) => repository.Releases.Exists(release => !release.Draft && release.Tag == tag);

    private static FakeAnswer Upload(FakeRepository repository, FakeRelease release, FakeRequest request)
    {
        if (release.Assets.Exists(asset => asset.Name == request.Query["name"]))
            return FakeAnswer.Invalid("ReleaseAsset", "name", "already_exists");
        var asset = new FakeAsset { Id = repository.NextId(), Name = request.Query["name"], Type = "application/octet-stream", Content = request.Body };
        release.Assets.Add(asset);
        return FakeAnswer.Created(Describe(asset));
    }

    private static JsonObject Describe(FakeRelease release, string root) => new()
    {
        ["id"] = release.Id,
        ["tag_name"] = release.Tag,
        ["target_commitish"] = release.Target,
        ["name"] = release.Name,
        ["body"] = release.Body,
        ["draft"] = release.Draft,
        ["created_at"] = release.CreatedAt,
        ["html_url"] = $"https://github.example/{FakeRepository.Owner}/{FakeRepository.Name}/releases/tag/{release.Tag}",
        ["upload_url"] = $"{root}repos/{FakeRepository.Owner}/{FakeRepository.Name}/releases/{release.Id}/assets{{?name,label}}",
        ["assets"] = new JsonArray([.. release.Assets.Select(Describe)]),
    };

    private static JsonObject Describe(FakeAsset asset) => new() { ["id"] = asset.Id, ["name"] = asset.Name, ["state"] = asset.State, ["size"] = asset.Content.Length };
}
