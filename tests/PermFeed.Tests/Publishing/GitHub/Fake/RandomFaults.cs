using LibGit2Sharp;

namespace PermFeed.Tests.Publishing.GitHub.Fake;

/// <summary>A GitHub on a bad day: errors, cut connections, lost answers, limits, and somebody else who pushes at the wrong moment.</summary>
internal sealed class RandomFaults(FakeRepository repository, int seed)
{
    private readonly Random random = new(seed);
    private int pushes;

    /// <summary>Of a hundred requests.</summary>
    public int Frequency { get; set; }

    /// <summary>Files that somebody else pushed to the main branch.</summary>
    public int Pushed => pushes;

    public Fault? Next()
    {
        lock (random)
        {
            if (random.Next(100) >= Frequency)
                return null;
            switch (random.Next(8))
            {
                case 0: return Fault.Cut;
                case 1 or 2: return Fault.LostAnswer;
                case 3: return Fault.BadGateway;
                case 4: return Fault.BadGatewayAfterwards;
                case 5: return Fault.Secondary(random.Next(1, 60));
                case 6: return Fault.Primary(repository.Clock.GetUtcNow().AddSeconds(random.Next(1, 120)));
                default:
                    Push();
                    return null;
            }
        }
    }

    private void Push()
    {
        lock (repository.State)
        {
            if (repository.Head("main") is null)
                return;
            pushes++;
            repository.Push("main", "Somebody else's", tree => tree.Add($"others/{pushes}.txt", repository.Blob($"{pushes}"), Mode.NonExecutableFile));
            if (repository.Head(PublishScene.SiteBranch) is not null && random.Next(2) == 0)
                repository.Push(PublishScene.SiteBranch, "Somebody else's", tree => tree.Add("CNAME", repository.Blob($"feed{pushes}.example"), Mode.NonExecutableFile));
        }
    }
}
