using PermFeed.Reference;
using PermFeed.Reference.Agreement;

namespace PermFeed.Tests.Reference.Agreement;

public sealed class LagsTests
{
    private static readonly DateOnly Monday = new(2026, 9, 7);

    [Fact]
    public void A_new_action_of_one_source_is_waited_for_and_comes_after_two_days()
    {
        var (first, lags) = Lags.Settle(Observed(["s3:Old", "s3:New"], onlyIn: "s3:New"), Reference("s3:Old"), [], Monday);
        Assert.Equal(["s3:Old"], Actions(first));

        (var second, lags) = Lags.Settle(Observed(["s3:Old", "s3:New"], onlyIn: "s3:New"), Reference("s3:Old"), lags, Monday.AddDays(1));
        Assert.Equal(["s3:Old"], Actions(second));

        (var third, lags) = Lags.Settle(Observed(["s3:Old", "s3:New"], onlyIn: "s3:New"), Reference("s3:Old"), lags, Monday.AddDays(2));
        Assert.Equal(["s3:New", "s3:Old"], Actions(third));
        Assert.Equal([new Lag(ActionKey.Parse("s3:New"), "pages", Monday)], lags);
    }

    [Fact]
    public void It_comes_at_once_when_the_other_source_shows_it_too()
    {
        var (_, lags) = Lags.Settle(Observed(["s3:Old", "s3:New"], onlyIn: "s3:New"), Reference("s3:Old"), [], Monday);

        var (observed, left) = Lags.Settle(Observed(["s3:Old", "s3:New"]), Reference("s3:Old"), lags, Monday.AddDays(1));

        Assert.Equal(["s3:New", "s3:Old"], Actions(observed));
        Assert.Empty(left);
    }

    [Fact]
    public void An_action_that_one_source_dropped_stays_until_both_have() =>
        Assert.Equal(["s3:Old"], Actions(Lags.Settle(Observed(["s3:Old"], onlyIn: "s3:Old"), Reference("s3:Old"), [], Monday).Observed));

    [Fact]
    public void A_new_service_is_waited_for_with_its_actions()
    {
        var (observed, _) = Lags.Settle(Observed(["s3:Old", "uxc:Get"], onlyIn: "uxc:Get"), Reference("s3:Old"), [], Monday);

        Assert.Equal(["s3"], observed.Reference.Services.Select(service => service.Prefix));
    }

    [Fact]
    public void A_first_observation_takes_all_that_either_shows() =>
        Assert.Equal(["s3:New"], Actions(Lags.Settle(Observed(["s3:New"], onlyIn: "s3:New"), AuthorizationReference.Empty, [], Monday).Observed));

    [Fact]
    public void An_observation_of_one_source_passes_as_it_is()
    {
        var one = Observed(["s3:New"]) with { OnlyIn = null };

        var (observed, lags) = Lags.Settle(one, Reference("s3:Old"), [new Lag(ActionKey.Parse("s3:X"), "pages", Monday)], Monday);

        Assert.Same(one, observed);
        Assert.Empty(lags);
    }

    [Fact]
    public void Lags_are_written_and_read_again()
    {
        ValueList<Lag> lags = [new(ActionKey.Parse("s3:New"), "pages/x", Monday), new(ActionKey.Parse("sqs:Send"), "documents", Monday.AddDays(1))];

        Assert.Equal("s3:New\tpages/x\t2026-09-07\nsqs:Send\tdocuments\t2026-09-08\n", Lags.Format(lags));
        Assert.Equal(lags, Lags.Parse("lags.tsv", Lags.Format(lags)));
        Assert.StartsWith("lags.tsv:2: expected an action, a source and a day", Assert.Throws<FileFormatException>(() => Lags.Parse("lags.tsv", "s3:New\tp\t2026-09-07\nx\n")).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Actions(ObservedReference observed) => observed.Reference.Actions.Select(action => action.Key.Text);

    private static ObservedReference Observed(string[] actions, string? onlyIn = null) => new(Reference(actions), "both", "both", [])
    {
        OnlyIn = onlyIn is null ? new Dictionary<ActionKey, string>() : new Dictionary<ActionKey, string> { [ActionKey.Parse(onlyIn)] = "pages" },
    };

    private static AuthorizationReference Reference(params string[] actions) => new(actions.Select(ActionKey.Parse).GroupBy(key => key.ServicePrefix)
        .Select(group => new Service(group.Key, group.Key, group.Select(key => new ServiceAction(key, new ActionFacts())).ToValueList())));
}
