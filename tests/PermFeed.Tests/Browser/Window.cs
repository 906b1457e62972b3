using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace PermFeed.Tests.Browser;

/// <summary>A browser window on the site with a note of every failure: console errors, exceptions, requests without answer, requests elsewhere.</summary>
internal sealed class Window : IAsyncDisposable
{
    private const string NoteViolations = """
        window.violations = [];
        document.addEventListener("securitypolicyviolation", event => window.violations.push(event.violatedDirective + " " + event.blockedURI));
        """;

    private readonly IBrowserContext context;
    private readonly BuiltSite site;
    private readonly ConcurrentQueue<string> failures = new();

    private Window(IBrowserContext context, IPage page, BuiltSite site)
    {
        this.context = context;
        this.site = site;
        Page = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => Note(true, $"exception: {error}");
        page.RequestFailed += (_, request) => Note(true, $"failed: {request.Url} {request.Failure}");
        page.Response += (_, response) => Note(response.Status >= 400, $"{response.Status}: {response.Url}");
        page.Request += (_, request) => Note(!request.Url.StartsWith(site.Address.ToString(), StringComparison.Ordinal), $"outside the site: {request.Url}");
    }

    public IPage Page { get; }

    /// <summary>So far.</summary>
    public IReadOnlyCollection<string> Failures => failures;

    public static async Task<Window> OpenAsync(IBrowser browser, BuiltSite site, WindowOptions options)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = options.Width, Height = options.Height },
            ColorScheme = options.Dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = options.Scripts,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        if (options.Scripts)
            await context.AddInitScriptAsync(NoteViolations);
        return new Window(context, await context.NewPageAsync(), site);
    }

    /// <param name="path">Relative to the site, with query and fragment.</param>
    public async Task GoAsync(string path) => await Page.GotoAsync(new Uri(site.Address, path).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.Load });

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Note(bool isFailure, string what)
    {
        if (isFailure)
            failures.Enqueue(what);
    }
}
