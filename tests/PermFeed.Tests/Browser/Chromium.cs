using Microsoft.Playwright;

namespace PermFeed.Tests.Browser;

/// <summary>
/// One browser for all tests: a Chromium of the system, driven by the program that the Playwright package carries, so nothing is downloaded.
/// Where there is none, the tests that need it are reported as skipped; .ci/run installs it.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/google-chrome"];
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } executable)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable, Headless = true, Args = Arguments });
    }

    /// <summary>A fresh window, in which everything that goes wrong is noted.</summary>
    internal async Task<Window> OpenAsync(BuiltSite site, WindowOptions? options = null)
    {
        Assert.SkipWhen(browser is null, $"needs a Chromium at {string.Join(" or ", Places)}");
        return await Window.OpenAsync(browser!, site, options ?? new WindowOptions());
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
