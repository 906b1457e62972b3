using PermFeed.Rendering.Templates;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Rendering.Templates;

public sealed class TemplateFolderTests
{
    [Fact]
    public void Text_that_no_escape_function_has_seen_is_an_error()
    {
        var error = Assert.Throws<FileFormatException>(() => Render("line one\n{{ it.name }}"));

        Assert.Equal("templates/page.html.sbn:2: a String is written without an escape function", error.Message);
    }

    [Theory]
    [InlineData("{{ it.nmae | html }}")]
    [InlineData("{{ nothing | html }}")]
    [InlineData("{{ it.name | htlm }}")]
    [InlineData("{{ part \"missing\" it }}")]
    [InlineData("{{ date.now }}")]
    public void A_misspelt_name_is_an_error_and_there_is_no_clock(string template) =>
        Assert.Throws<FileFormatException>(() => Render(template));

    [Fact]
    public void A_template_that_cannot_be_parsed_is_an_error_when_it_is_loaded()
    {
        var error = Assert.Throws<FileFormatException>(() => Folder("first\n{{ if it.name"));

        Assert.Equal(2, error.Line);
    }

    [Fact]
    public void A_loop_without_an_end_is_an_error() => Assert.Equal(2, Assert.Throws<FileFormatException>(() => Render("first\n{{ while true }}x{{ end }}")).Line);

    [Fact]
    public void Every_template_that_a_build_renders_is_known_by_name() => Assert.Equal(
        Directory.GetFiles(Path.Combine(Repository.Root, "templates"), "*.sbn").Select(file => Path.GetFileNameWithoutExtension(file)).Append("parts/recap-summary.md").Order(StringComparer.Ordinal),
        TemplateNames.All);

    [Fact]
    public void A_folder_still_renders_after_an_error()
    {
        var folder = Folder("{{ it.name | html }}");

        Assert.Throws<FileFormatException>(() => folder.Render("page.html", new { Other = "x" }));
        Assert.Equal("a &amp; b\n", folder.Render("page.html", new Named("a & b")));
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var error = Assert.Throws<PermFeedException>(() => TemplateFolder.Load("no-such-folder"));

        Assert.Contains("no-such-folder", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_asset_of_an_unknown_kind_is_an_error() =>
        Assert.Throws<PermFeedException>(() => new TemplateFolder("templates", new Dictionary<string, string> { ["assets/page.exe"] = "" }));

    private static string Render(string template) => Folder(template).Render("page.html", new Named("text"));

    private static TemplateFolder Folder(string template) => new("templates", new Dictionary<string, string> { ["page.html.sbn"] = template });

    internal sealed record Named(string Name);
}
