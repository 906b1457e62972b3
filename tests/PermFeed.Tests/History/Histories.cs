using PermFeed.History;
using PermFeed.Reference;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.History;

/// <summary>Small histories told as a list of days, each with the actions that were there.</summary>
internal static class Histories
{
    public static RecordedHistory Of(params (string Day, string[] Actions)[] days)
    {
        var history = RecordedHistory.Empty;
        foreach (var (day, actions) in days)
            history = Recorder.Record(history, Observed(actions), Some.Day(day), new Acceptance("test", "small numbers")).History;
        return history;
    }

    public static ObservedReference Observed(params string[] actions) => new(
        new AuthorizationReference(actions.Select(ActionKey.Parse).GroupBy(key => key.ServicePrefix).Select(service =>
            new Service(service.Key, $"Service {service.Key}", service.Select(key => Some.Action(key.Text, resourceTypes: ["thing*"], conditionKeys: ["aws:TagKeys"])).ToValueList()))),
        "test", "test", FactNames.All);

    /// <summary>Many actions <c>svc0:Action0</c> and so on.</summary>
    public static string[] Many(int services, int actions) =>
        [.. Enumerable.Range(0, services).SelectMany(service => Enumerable.Range(0, actions).Select(action => $"svc{service}:Action{action}"))];
}
