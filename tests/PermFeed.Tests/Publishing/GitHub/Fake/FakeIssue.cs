namespace PermFeed.Tests.Publishing.GitHub.Fake;

/// <summary>An issue, or a pull request, which is one too.</summary>
internal sealed class FakeIssue
{
    public required int Number { get; init; }

    public required string CreatedAt { get; init; }

    public required string Title { get; set; }

    public required string Body { get; init; }

    public bool Open { get; set; } = true;

    /// <summary>Null where it is no pull request.</summary>
    public string? Head { get; init; }

    public string? Base { get; init; }

    /// <summary>Repository of the head branch.</summary>
    public string HeadRepository { get; init; } = $"{FakeRepository.Owner}/{FakeRepository.Name}";
}
