namespace PermFeed.Classification.Matching;

/// <summary>A known phrase in a name: words <paramref name="Start"/> up to but not including <paramref name="End"/>.</summary>
internal readonly record struct PhraseAt(int Id, int Start, int End);
