namespace PermFeed.Classification.Matching;

/// <summary>A part of the service prefix that tells what a service is about, so that a new service is known by its name: <c>network-security-manager</c>.</summary>
internal sealed class ServiceWordCondition(ValueList<string> parts) : Condition
{
    public override bool Holds(ActionShape shape) => Find(shape) is not null;

    public override string Evidence(ActionShape shape) => $"\"{Find(shape)}\" in the service prefix {shape.ServicePrefix}";

    public override string Wanted => $"a service prefix with {string.Join(", ", parts)}";

    private string? Find(ActionShape shape)
    {
        for (var i = 0; i < parts.Count; i++)
            if (shape.ServicePrefix.Contains(parts[i], StringComparison.Ordinal))
                return parts[i];
        return null;
    }
}
