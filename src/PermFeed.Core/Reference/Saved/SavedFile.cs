namespace PermFeed.Reference.Saved;

/// <summary>A file of a saved set.</summary>
/// <param name="Name">Without folders.</param>
/// <param name="Read">To be called before the next file is asked for, since archives are read from front to back.</param>
internal sealed record SavedFile(string Name, Func<byte[]> Read);
