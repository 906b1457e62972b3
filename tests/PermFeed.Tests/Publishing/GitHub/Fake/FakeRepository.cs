using LibGit2Sharp;
using PermFeed.Tests.Support;
using Repository = LibGit2Sharp.Repository;

namespace PermFeed.Tests.Publishing.GitHub.Fake;

/// <summary>The repository behind the fake: a real git object store, and lists of what GitHub keeps beside it.</summary>
internal sealed class FakeRepository : IDisposable
{
    public const string Owner = "example-org";
    public const string Name = "feed";

    private readonly TempFolder folder = new();
    private int lastId;
    private bool begun;

    public FakeRepository(TimeProvider clock)
    {
        Clock = clock;
        Repository.Init(folder.Path, isBare: true);
        Git = new Repository(folder.Path);
        Git.ObjectDatabase.AddBackend(new ObjectsInMemory(), priority: 1000);
    }

    public TimeProvider Clock { get; }

    /// <summary>Whoever looks or changes holds it.</summary>
    public Lock State { get; } = new();

    public Repository Git { get; }

    public string DefaultBranch { get; } = "main";

    /// <summary>Branches that nobody may push to.</summary>
    public HashSet<string> Protected { get; } = new(StringComparer.Ordinal);

    /// <summary>Entries of a recursive listing before it is cut off.</summary>
    public int LongestListing { get; set; } = 100_000;

    public List<FakeRelease> Releases { get; } = [];

    public List<FakeIssue> Issues { get; } = [];

    /// <summary>No branch yet; once there is one, it is never empty again.</summary>
    public bool IsEmpty => !(begun = begun || Git.Refs.Any());

    public string Now => Clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    public int NextId() => ++lastId;

    public Commit? Head(string branch) => (Git.Refs[$"refs/heads/{branch}"] as DirectReference)?.Target as Commit;

    /// <summary>Commits whatever somebody else might, straight into the store.</summary>
    public Commit Push(string branch, string message, Action<TreeDefinition> change)
    {
        lock (State)
        {
            var head = Head(branch);
            var tree = head is null ? new TreeDefinition() : TreeDefinition.From(head.Tree);
            change(tree);
            var commit = Commit(message, Git.ObjectDatabase.CreateTree(tree), head is null ? [] : [head]);
            SetBranch(branch, commit);
            return commit;
        }
    }

    public Commit Commit(string message, Tree tree, IEnumerable<Commit> parents)
    {
        var signature = new Signature("Mona", "mona@github.example", Clock.GetUtcNow());
        return Git.ObjectDatabase.CreateCommit(signature, signature, message, tree, parents, prettifyMessage: false);
    }

    public void SetBranch(string branch, Commit commit) => Git.Refs.Add($"refs/heads/{branch}", commit.Id, allowOverwrite: true);

    public Blob Blob(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return Git.ObjectDatabase.CreateBlob(stream);
    }

    public Blob Blob(string content) => Blob(System.Text.Encoding.UTF8.GetBytes(content));

    /// <summary>Content by path of a branch's newest commit; empty where there is none.</summary>
    public IReadOnlyDictionary<string, byte[]> Files(string branch)
    {
        lock (State)
        {
            var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
            if (Head(branch) is { } head)
                Collect(head.Tree, "", files);
            return files;
        }
    }

    /// <summary>Messages from the newest back, by the first parent.</summary>
    public IReadOnlyList<Commit> Commits(string branch)
    {
        var commits = new List<Commit>();
        for (var commit = Head(branch); commit is not null; commit = commit.Parents.FirstOrDefault())
            commits.Add(commit);
        return commits;
    }

    public void Dispose()
    {
        Git.Dispose();
        folder.Dispose();
    }

    private static void Collect(Tree tree, string prefix, SortedDictionary<string, byte[]> files)
    {
        foreach (var entry in tree)
        {
            if (entry.Target is Tree below)
                Collect(below, $"{prefix}{entry.Name}/", files);
            else if (entry.Target is Blob blob)
                files[prefix + entry.Name] = Content(blob);
        }
    }

    public static byte[] Content(Blob blob)
    {
        using var stream = blob.GetContentStream();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
