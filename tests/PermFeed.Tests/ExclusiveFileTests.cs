using PermFeed.Tests.Support;

namespace PermFeed.Tests;

public sealed class ExclusiveFileTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public void The_second_who_asks_gets_nothing_until_the_first_is_done()
    {
        using (var first = ExclusiveFile.TryOpen(folder.File("lock")))
        {
            Assert.NotNull(first);
            Assert.Null(ExclusiveFile.TryOpen(folder.File("lock")));
        }

        using var next = ExclusiveFile.TryOpen(folder.File("lock"));
        Assert.NotNull(next);
    }

    [Fact]
    public void What_cannot_be_opened_at_all_is_not_taken_for_held()
    {
        Assert.Throws<DirectoryNotFoundException>(() => ExclusiveFile.TryOpen(folder.File("nowhere/lock")));
        Assert.ThrowsAny<IOException>(() => ExclusiveFile.TryOpen(folder.File(new string('x', 300))));
    }

    public void Dispose() => folder.Dispose();
}
