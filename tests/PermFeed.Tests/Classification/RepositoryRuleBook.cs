using PermFeed.Tests.Support;

namespace PermFeed.Tests.Classification;

/// <summary>The real rule book on the real history, loaded once for all tests that measure it.</summary>
public sealed class RepositoryRuleBook
{
    public JudgedHistory Judged { get; } = JudgedHistory.Load(Repository.Data);

    public string LabelFolder { get; } = Path.Combine(Repository.Data, "labels");
}
