using PermFeed.History;

namespace PermFeed.Editions;

/// <summary>Display names by prefix, of vanished services too.</summary>
internal sealed class ServiceNames
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    public ServiceNames(RecordedHistory history)
    {
        foreach (var change in history.Changes)
            if (change.ServiceName is { } name)
                names[change.ServicePrefix] = name;
        foreach (var service in history.Reference.Services)
            names[service.Prefix] = service.Name;
    }

    public string this[string prefix] => names.GetValueOrDefault(prefix, prefix);
}
