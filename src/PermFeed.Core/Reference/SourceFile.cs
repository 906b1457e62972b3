namespace PermFeed.Reference;

/// <summary>One file as a source delivered it. Files are read one at a time, so that memory does not grow with their number.</summary>
/// <param name="Name">Without folder: <c>list_s3.html</c>, <c>s3.json</c>.</param>
public sealed record SourceFile(string Name, ReadOnlyMemory<byte> Content);
