namespace PermFeed.Tests.Browser;

/// <summary>The tests that share the built site and the browser. They run alone, one after the other, since some measure time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class LooksAtSite : ICollectionFixture<BuiltSite>, ICollectionFixture<Chromium>
{
    public const string Name = "looks at the site";
}
