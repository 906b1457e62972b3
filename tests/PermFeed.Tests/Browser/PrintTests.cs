using Microsoft.Playwright;

namespace PermFeed.Tests.Browser;

/// <summary>Pages as they come out of a printer; their PDF files are kept beside the screenshots.</summary>
[Collection(LooksAtSite.Name)]
public sealed class PrintTests(BuiltSite site, Chromium chromium)
{
    // As wide as A4 less its margins
    private static readonly WindowOptions Paper = new() { Width = 672, Height = 980 };

    public static TheoryData<string> Kinds => ["start", "recap", "service", "category", "rule", "status"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_printed_page_has_no_navigation_and_nothing_is_cut_off(string kind)
    {
        await using var window = await chromium.OpenAsync(site, Paper);
        await window.GoAsync(PageKinds.All[kind]);
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.False(await window.Page.Locator("header nav").IsVisibleAsync());
        Assert.Equal(0, await window.Page.Locator("button:visible, form:visible, .contents:visible").CountAsync());
        Assert.Empty(await window.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("main pre, main table, main .scroll, main figure, main dl")]
              .filter(part => part.checkVisibility() && (part.scrollHeight > part.clientHeight + 2 && getComputedStyle(part).overflowY !== "visible"
                || part.getBoundingClientRect().right > document.documentElement.clientWidth + 1))
              .map(part => `${part.tagName} ${part.className}: ${part.textContent.trim().slice(0, 40)}`)
            """));
        var pdf = await window.Page.PdfAsync(new PagePdfOptions { Format = "A4", Path = Path.Combine(Support.Repository.Root, "artifacts", "screenshots", $"{kind}-print.pdf") });
        Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8));
    }
}
