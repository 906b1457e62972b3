namespace PermFeed.Tests.Publishing.GitHub.Fake;

internal sealed class FakeAsset
{
    public const string Uploaded = "uploaded";

    /// <summary>GitHub's name for an upload that broke off.</summary>
    public const string Starter = "starter";

    public required int Id { get; init; }

    public required string Name { get; init; }

    public required string Type { get; init; }

    public required byte[] Content { get; init; }

    public string State { get; set; } = Uploaded;
}
