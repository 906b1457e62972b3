namespace PermFeed.Reference.Fetching;

/// <summary>What sort of documents a source consists of, and what may be taken for one.</summary>
/// <param name="Folder">Of the cache.</param>
/// <param name="Root">All documents are below it.</param>
/// <param name="MediaTypes">The content types that are accepted, the one to ask for first.</param>
/// <param name="MayBeWithdrawn">A permanent redirect to elsewhere on the host takes a document out of the source.</param>
/// <param name="Check">Throws when the content is not what its name says; such content is never kept.</param>
internal sealed record DocumentKind(string Folder, Uri Root, ValueList<string> MediaTypes, bool MayBeWithdrawn, Action<SourceFile> Check);
