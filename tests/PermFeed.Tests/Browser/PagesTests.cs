using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PermFeed.Tests.Browser;

/// <summary>Every kind of page as a browser shows it.</summary>
[Collection(LooksAtSite.Name)]
public sealed class PagesTests(BuiltSite site, Chromium chromium)
{
    private static readonly WindowOptions Phone = new() { Width = 360, Height = 740 };
    private static readonly WindowOptions Plain = new() { Scripts = false };

    // Of what passes one element each is enough: a long page has thousands
    private static readonly AxeRunOptions OnlyViolationsInFull = new() { ResultTypes = [ResultType.Violations] };

    // Dark is the same page in other colours
    private static readonly AxeRunOptions OnlyColours = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
    };

    public static TheoryData<string> Kinds => PageKinds.Names;

    public static TheoryData<string, bool> KindsInLightAndDark => [.. PageKinds.All.Keys.SelectMany(kind => new[] { (kind, false), (kind, true) })];

    [Fact]
    public void Every_page_of_the_site_is_of_a_kind_that_is_looked_at() =>
        Assert.DoesNotContain(site.Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).Select(PageKinds.Of), kind => kind.StartsWith("unknown", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_loads_without_an_error_and_obeys_its_own_policy(string kind)
    {
        await using var window = await chromium.OpenAsync(site);
        await window.GoAsync(PageKinds.All[kind]);
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.Empty(window.Failures);
        Assert.Empty(await window.Page.EvaluateAsync<string[]>("window.violations"));
        Assert.Equal(1, await window.Page.Locator("h1").CountAsync());
        await KeepAsync(window, $"{kind}-desktop");
    }

    [Fact]
    public async Task The_policy_stops_a_script_in_the_page_and_a_picture_from_elsewhere()
    {
        await using var window = await chromium.OpenAsync(site);
        await window.GoAsync("index.html");
        await window.Page.EvaluateAsync("""
            () => {
              const script = document.createElement("script");
              script.textContent = "window.ran = true";
              document.body.append(script);
              const picture = document.createElement("img");
              picture.src = "https://elsewhere.example/pixel.png";
              document.body.append(picture);
            }
            """);
        await window.Page.WaitForFunctionAsync("window.violations.length === 2");

        Assert.False(await window.Page.EvaluateAsync<bool>("window.ran === true"));
        Assert.Equal(["script-src-elem inline", "img-src https://elsewhere.example/pixel.png"], await window.Page.EvaluateAsync<string[]>("window.violations"));
    }

    [Theory]
    [MemberData(nameof(KindsInLightAndDark))]
    public async Task Axe_finds_nothing_serious(string kind, bool dark)
    {
        await using var window = await chromium.OpenAsync(site, new WindowOptions { Dark = dark });
        await window.GoAsync(PageKinds.All[kind]);
        if (dark)
            await KeepAsync(window, $"{kind}-dark");
        var found = await window.Page.RunAxe(dark ? OnlyColours : OnlyViolationsInFull);

        Assert.NotEmpty(found.Passes);
        Assert.Empty(found.Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation =>
            $"{violation.Id} ({violation.Impact}), {violation.Nodes.Length} times: {violation.Help}; {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_fits_a_narrow_phone(string kind)
    {
        await using var window = await chromium.OpenAsync(site, Phone);
        await window.GoAsync(PageKinds.All[kind]);
        await KeepAsync(window, $"{kind}-phone");

        Assert.Equal(360, await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_says_the_same_without_scripts(string kind)
    {
        await using var plain = await chromium.OpenAsync(site, Plain);
        await plain.GoAsync(PageKinds.All[kind]);
        if (kind == "explorer")
        {
            // A browser whose scripts are turned off from outside still reads the page as one with scripts, so here the text decides
            Assert.Matches("<noscript>.*<a href=\"../services/index.html\">.*</noscript>", site.Text(PageKinds.All[kind]));
            return;
        }

        await using var scripted = await chromium.OpenAsync(site);
        await scripted.GoAsync(PageKinds.All[kind]);
        await scripted.Page.EvaluateAsync("document.querySelectorAll('main button').forEach(button => button.remove())");
        var text = await plain.Page.Locator("main").InnerTextAsync();
        Assert.NotEmpty(text);
        Assert.Equal(await scripted.Page.Locator("main").InnerTextAsync(), text);
    }

    [Fact]
    public async Task The_keyboard_gets_past_the_navigation_at_once()
    {
        await using var window = await chromium.OpenAsync(site);
        await window.GoAsync("index.html");
        await window.Page.Keyboard.PressAsync("Tab");

        Assert.True(await window.Page.GetByText("Skip to content").IsVisibleAsync());
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Keyboard.PressAsync("Tab");
        Assert.True(await window.Page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null"));
    }

    [Fact]
    public async Task A_copy_button_copies_its_control()
    {
        await using var window = await chromium.OpenAsync(site);
        await window.GoAsync(PageKinds.All["recap"]);
        var block = window.Page.Locator("pre.copy").First;
        var button = window.Page.Locator("button:has(+ pre.copy)").First;
        await button.EvaluateAsync("button => { const fold = button.closest('details'); if (fold) fold.open = true; }");
        await button.ClickAsync();

        await Assertions.Expect(button).ToHaveTextAsync("Copied");
        Assert.Equal(await block.TextContentAsync(), await window.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    private static async Task KeepAsync(Window window, string name) =>
        await window.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Support.Repository.Root, "artifacts", "screenshots", name + ".png") });
}
