using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace PermFeed.Tests.Browser;

/// <summary>The explorer, against the catalogue that the same build published.</summary>
[Collection(LooksAtSite.Name)]
public sealed class ExplorerTests(BuiltSite site, Chromium chromium)
{
    private const string Explorer = "explorer/index.html";
    private const double KeystrokeLimit = 50;

    // What a keystroke costs until the new rows are laid out. Each beginning of what is typed is one keystroke; it is typed five times over and
    // the fastest counts, since all that other programs do on the machine can only add to it.
    private const string MeasureKeystrokes = """
        text => {
          const field = document.getElementById("q");
          const times = Array(text.length).fill(Infinity);
          for (let round = 0; round < 5; round++) {
            for (let length = 1; length <= text.length; length++) {
              const start = performance.now();
              field.value = text.slice(0, length);
              field.dispatchEvent(new Event("input", { bubbles: true }));
              document.getElementById("results").getBoundingClientRect();
              times[length - 1] = Math.min(times[length - 1], performance.now() - start);
            }
          }
          return times;
        }
        """;

    [Fact]
    public async Task It_finds_what_is_typed()
    {
        await using var window = await OpenAsync();
        await window.Page.GetByLabel("Search").ClickAsync();
        await window.Page.Keyboard.TypeAsync("iam:passrole");

        await Assertions.Expect(window.Page.Locator("#results tbody tr").First).ToContainTextAsync("iam:PassRole");
        Assert.Equal(Counted(Actions().Count(action => Name(action).Contains("iam:passrole", StringComparison.OrdinalIgnoreCase))), await FoundAsync(window));
        Assert.Empty(window.Failures);
    }

    [Fact]
    public async Task It_knows_every_action_of_the_catalogue()
    {
        await using var window = await OpenAsync();

        Assert.Equal(Counted(Actions().Count), await FoundAsync(window));
    }

    [Theory]
    [InlineData("verdict", "privileged")]
    [InlineData("category", "model-integrity")]
    [InlineData("tactic", "TA0006")]
    [InlineData("level", "8")]
    [InlineData("service", "s3")]
    [InlineData("since", "2026-08-01")]
    public async Task It_filters_as_the_catalogue_says(string filter, string value)
    {
        await using var window = await OpenAsync();
        var field = window.Page.Locator($"#{filter}");
        if (filter is "service" or "since")
            await field.FillAsync(value);
        else
            await field.SelectOptionAsync(value);

        Assert.Equal(Counted(filter == "tactic" ? Listed($"api/v1/tactics/{value}.json").Count : Actions().Count(action => Holds(action, filter, value))), await FoundAsync(window));
    }

    [Fact]
    public async Task A_wildcard_matches_as_in_a_policy()
    {
        await using var window = await OpenAsync();
        await window.Page.GetByLabel("Search").FillAsync("iam:*role");
        var expected = Actions().Count(action => Name(action).StartsWith("iam:", StringComparison.OrdinalIgnoreCase) && Name(action).EndsWith("role", StringComparison.OrdinalIgnoreCase));

        Assert.Equal(Counted(expected), await FoundAsync(window));
    }

    [Fact]
    public async Task Its_address_holds_the_search()
    {
        await using var window = await OpenAsync();
        await window.Page.GetByLabel("Search").FillAsync("bedrock tuning");
        await window.Page.GetByLabel("Verdict").SelectOptionAsync("privileged");
        var (address, found) = (new Uri(window.Page.Url), await FoundAsync(window));
        Assert.Equal("?q=bedrock+tuning&verdict=privileged", address.Query);

        await using var other = await chromium.OpenAsync(site);
        await other.GoAsync(address.PathAndQuery);
        Assert.Equal(found, await FoundAsync(other));
        Assert.Equal("bedrock tuning", await other.Page.GetByLabel("Search").InputValueAsync());
        Assert.NotEqual(Counted(0), found);
    }

    [Fact]
    public async Task What_is_not_there_is_said_not_to_be_there()
    {
        await using var window = await OpenAsync();
        await window.Page.GetByLabel("Search").FillAsync("no such action");

        Assert.Equal("0 actions", await FoundAsync(window));
        Assert.False(await window.Page.Locator("#results").IsVisibleAsync());
    }

    [Fact]
    public async Task A_text_in_the_address_stays_a_text()
    {
        await using var window = await chromium.OpenAsync(site);
        await window.GoAsync(Explorer + "?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&verdict=%22%3E&nonsense=1&__proto__=1");

        Assert.Equal("0 actions", await FoundAsync(window));
        Assert.Empty(window.Failures);
    }

    [Fact]
    public async Task A_keystroke_is_answered_within_50_milliseconds()
    {
        await using var window = await OpenAsync();
        var times = new List<double>();
        foreach (var text in new[] { "iam:passrole", "bedrock tuning", "s3:*acl", "create" })
            times.AddRange(await window.Page.EvaluateAsync<double[]>(MeasureKeystrokes, text));
        var median = times.Order().ElementAt(times.Count / 2);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"keystroke: median {median:0.0} ms, slowest {times.Max():0.0} ms of {times.Count}"));

        Assert.InRange(median, 0.1, KeystrokeLimit);
    }

    private async Task<Window> OpenAsync()
    {
        var window = await chromium.OpenAsync(site);
        await window.GoAsync(Explorer);
        return window;
    }

    private List<JsonElement> Actions() => Listed("api/v1/actions/full.json");

    private List<JsonElement> Listed(string path)
    {
        using var document = JsonDocument.Parse(site.Text(path));
        return [.. document.RootElement.GetProperty("items").EnumerateArray().Select(item => item.Clone())];
    }

    private static bool Holds(JsonElement action, string filter, string value) => filter switch
    {
        "verdict" => action.GetProperty("verdict").GetString() == value,
        "category" => action.GetProperty("risk_categories").EnumerateArray().Any(category => category.GetString() == value),
        "level" => action.GetProperty("access_levels").EnumerateArray().Any(level => level.GetString() == "Permissions management"),
        "service" => Name(action).StartsWith(value + ":", StringComparison.Ordinal),
        _ => string.CompareOrdinal(action.GetProperty("first_seen").GetString(), value) >= 0,
    };

    private static string Name(JsonElement action) => action.GetProperty("action").GetString()!;

    private static string Counted(int count) => count == 1 ? "1 action" : count.ToString("N0", CultureInfo.InvariantCulture) + " actions";

    private static async Task<string?> FoundAsync(Window window) => await window.Page.Locator("#found").TextContentAsync();
}
