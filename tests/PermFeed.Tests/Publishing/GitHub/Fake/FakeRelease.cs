namespace PermFeed.Tests.Publishing.GitHub.Fake;

internal sealed class FakeRelease
{
    public required int Id { get; init; }

    public required string Tag { get; init; }

    public required string Target { get; init; }

    public required string CreatedAt { get; init; }

    public string Name { get; set; } = "";

    public string Body { get; set; } = "";

    public bool Draft { get; set; }

    public List<FakeAsset> Assets { get; } = [];
}
