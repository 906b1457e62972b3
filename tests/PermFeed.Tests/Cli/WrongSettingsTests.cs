using PermFeed.Tests.Support;

namespace PermFeed.Tests.Cli;

/// <summary>A wrong setting is told at start, by its name; none is quietly taken for its default.</summary>
public sealed class WrongSettingsTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Theory]
    [InlineData("TagAuthority")]
    [InlineData("NpmRegistry")]
    [InlineData("Concurrency")]
    [InlineData("KeepDescriptions")]
    [InlineData("GitHub", "Repository")]
    [InlineData("Notify", "Mail", "Host")]
    [InlineData("Worker", "ObserveAt")]
    [InlineData("Worker", "TimeZone")]
    [InlineData("Worker", "Listen")]
    [InlineData("Worker", "Database")]
    public void A_null_is_no_value(params string[] path) =>
        Assert.Equal($"setting {string.Join(':', path)} is null; expected a value, or the setting left out", Refusal(Nested(path, "null")));

    [Theory]
    [InlineData("[\"a\", \"b\"]")]
    [InlineData("{ \"x\": 1 }")]
    public void A_list_or_an_object_is_no_value(string value)
    {
        Assert.Equal("setting Data is a list or an object; expected one value", Refusal(Nested(["Data"], value)));
        Assert.Equal("setting Notify:Slack is a list or an object; expected one value", Refusal(Nested(["Notify", "Slack"], value)));
    }

    [Fact]
    public void One_value_is_no_object() =>
        Assert.Equal("setting GitHub is one value; expected an object of settings", Refusal("""{ "GitHub": "owner/name" }"""));

    [Theory]
    [InlineData("\\u0000")]
    [InlineData("\\u001b[31m")]
    [InlineData("\\r\\nBcc: x@example.org")]
    public void A_control_character_is_refused_and_not_shown(string text)
    {
        Assert.StartsWith("setting Data holds a control character", Refusal(Nested(["Data"], $"\"{text}\"")), StringComparison.Ordinal);
        Assert.StartsWith("setting UserAgent holds a control character", Refusal(Nested(["UserAgent"], $"\"{text}\"")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/feed?q=1")]
    [InlineData("https://example.org/#feed")]
    [InlineData("https://user:word@example.org/")]
    public void Links_cannot_begin_with_an_address_that_has_a_query_a_fragment_or_a_user(string address) =>
        Assert.Equal("setting BaseUrl has a query, a fragment or a user; expected an address that paths can be added to", Refusal(Nested(["BaseUrl"], $"\"{address}\"")));

    [Fact]
    public void What_is_no_JSON_is_told_with_its_line() =>
        Assert.StartsWith("permfeed.json:3: expected a JSON object of settings; ", Refusal("{\n  \"Data\": \"data\",\n  Cadence: daily\n}"), StringComparison.Ordinal);

    [Fact]
    public void A_folder_in_the_place_of_the_file_is_told()
    {
        Directory.CreateDirectory(folder.File("permfeed.json"));

        Assert.StartsWith("permfeed.json is a folder", Assert.Throws<SettingsException>(() => SettingsReader.Read(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_may_be_empty()
    {
        File.WriteAllText(folder.File("permfeed.json"), """{ "GitHub": {}, "Notify": null, "Cadence": "monthly" }""");

        Assert.Equal("monthly", SettingsReader.Read(folder.Path).Cadence);
    }

    public void Dispose() => folder.Dispose();

    private static string Nested(string[] path, string value) => path.Reverse().Aggregate(value, (inner, name) => $"{{\"{name}\":{inner}}}");

    private string Refusal(string text)
    {
        File.WriteAllText(folder.File("permfeed.json"), text);
        return Assert.Throws<SettingsException>(() => SettingsReader.Read(folder.Path)).Message;
    }
}
