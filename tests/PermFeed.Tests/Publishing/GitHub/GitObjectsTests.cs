using CsCheck;
using LibGit2Sharp;
using PermFeed.Publishing.GitHub;
using PermFeed.Tests.Publishing.GitHub.Fake;

namespace PermFeed.Tests.Publishing.GitHub;

/// <summary>Ids computed here are those that git computes.</summary>
public sealed class GitObjectsTests
{
    private static readonly Gen<string> Part = Gen.OneOf("a", "a-b", "a.b", "a0", "b", "A", "_x", "zz");
    private static readonly Gen<Dictionary<string, byte[]>> Files =
        Gen.Dictionary(Gen.Select(Gen.Int[0, 3], Part.Array[4]).Select((depth, parts) => string.Join('/', parts[..(depth + 1)]) + ".txt"), Gen.Byte.Array[0, 20])[1, 30];

    [Fact]
    public void A_tree_of_any_files_has_gits_id()
    {
        using var repository = new FakeRepository(TimeProvider.System);
        Files.Sample(
            files =>
            {
                var tree = new TreeDefinition();
                foreach (var (path, content) in files)
                    tree.Add(path, repository.Blob(content), Mode.NonExecutableFile);
                return repository.Git.ObjectDatabase.CreateTree(tree).Sha
                    == GitObjects.TreeId(files.Select(file => new GitEntry(file.Key, GitEntry.FileMode, GitObjects.BlobId(file.Value))));
            },
            iter: 300,
            threads: 1);
    }

    [Fact]
    public void The_empty_blob_has_the_id_that_everyone_knows() => Assert.Equal("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391", GitObjects.BlobId([]));
}
