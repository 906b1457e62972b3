using LibGit2Sharp;

namespace PermFeed.Tests.Publishing.GitHub.Fake;

/// <summary>Git objects without a disk: thousands of publishing runs write hundreds of thousands of them.</summary>
internal sealed class ObjectsInMemory : OdbBackend
{
    private const int Found = (int)ReturnCode.GIT_OK;
    private const int Missing = (int)ReturnCode.GIT_ENOTFOUND;

    private readonly Dictionary<ObjectId, (ObjectType Type, byte[] Content)> objects = [];

    protected override OdbBackendOperations SupportedOperations =>
        OdbBackendOperations.Read | OdbBackendOperations.ReadHeader | OdbBackendOperations.Write | OdbBackendOperations.Exists;

    public override int Read(ObjectId id, out UnmanagedMemoryStream data, out ObjectType objectType)
    {
        (data, objectType) = (null!, ObjectType.Blob);
        if (!objects.TryGetValue(id, out var found))
            return Missing;
        data = Allocate(found.Content.Length);
        data.Write(found.Content);
        objectType = found.Type;
        return Found;
    }

    public override int ReadHeader(ObjectId id, out int length, out ObjectType objectType)
    {
        var there = objects.TryGetValue(id, out var found);
        (length, objectType) = there ? (found.Content.Length, found.Type) : (0, ObjectType.Blob);
        return there ? Found : Missing;
    }

    public override int Write(ObjectId id, Stream dataStream, long length, ObjectType objectType)
    {
        var content = new byte[length];
        dataStream.ReadExactly(content);
        objects[id] = (objectType, content);
        return Found;
    }

    public override bool Exists(ObjectId id) => objects.ContainsKey(id);

    public override int ReadPrefix(string shortSha, out ObjectId oid, out UnmanagedMemoryStream data, out ObjectType objectType) => throw new NotSupportedException();

    public override int ReadStream(ObjectId id, out OdbBackendStream stream) => throw new NotSupportedException();

    public override int WriteStream(long length, ObjectType objectType, out OdbBackendStream stream) => throw new NotSupportedException();

    public override int ExistsPrefix(string shortSha, out ObjectId found) => throw new NotSupportedException();

    public override int ForEach(ForEachCallback callback) => throw new NotSupportedException();
}
