using System.Text.Json;
using CsCheck;
using PermFeed.Publishing.Notifications;
using PermFeed.Tests.Rendering;

namespace PermFeed.Tests.Publishing.Notifications;

/// <summary>Notices of the sample site, and random ones of hostile text.</summary>
internal static class Notices
{
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYqr";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly NoticeMaker Maker = new(SampleSite.Small);

    /// <summary>Short and long, plain and hostile, with halves of characters.</summary>
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Char["ab1 \\`*_{}[]()<>#+-.!|~&$\"':/@=%\r\n\0\u202e\ud83d\ude00"].Array[0, 60].Select(letters => new string(letters)),
        Gen.OneOf("@everyone @here <!channel> <@U1> <@&2> <at>all</at> :tada:", "https://evil.example/ [x](https://evil.example)", "😀", "漢字", "\ud83d", "iam:PassRole", "</title><script>")
            .Array[0, 12].Select(parts => string.Join(' ', parts)),
        Gen.Select(Gen.OneOf("😀", "&", "x", "漢", "@", "\u202e"), Gen.Int[0, 9000]).Select((part, times) => string.Concat(Enumerable.Repeat(part, times))));

    private static readonly Gen<string> Short = Text.Where(text => text.Length < 300);

    private static readonly Gen<NoticeItem> AnyItem = Gen.Select(Short, Gen.OneOf("Low", "Critical"), Short, Text)
        .Select((action, severity, category, rationale) => new NoticeItem(action, severity, category, rationale, "https://feed.example/recaps/2026-02/#x"));

    public static Notice Edition { get; } = Maker.OfEdition(SampleSite.FebruaryEdition());

    public static Notice Quiet { get; } = Maker.OfEdition(SampleSite.QuietEdition());

    public static Notice Alert { get; } = Maker.OfAlarming([SampleSite.Addition("bedrock-mantle:CreateFineTuningJob", SampleSite.Training)], _ => false).Single();

    public static Gen<Notice> Any { get; } = Gen.Select(Gen.Bool, Text, Text, AnyItem, Gen.Int[0, 900], Gen.Int[0, 25_000]).Select((alert, title, summary, item, count, number) => Edition with
    {
        Kind = alert ? NoticeKind.Alert : NoticeKind.Edition,
        Title = title,
        Summary = summary,
        Items = Enumerable.Repeat(item, alert ? count + 1 : count).ToValueList(),
        Numbers = [new NoticeNumber("New actions", number)],
        Markdown = Rendered(item),
    });

    /// <summary>A message as a person can read it.</summary>
    public static string Readable(byte[] message) => JsonSerializer.Serialize(JsonDocument.Parse(message), Indented) + "\n";

    /// <summary>All texts of a property, at any depth.</summary>
    public static IEnumerable<string> Texts(JsonElement json, string property) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member =>
            member.Name == property && member.Value.ValueKind is JsonValueKind.String ? [member.Value.GetString()!] : Texts(member.Value, property)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(item => Texts(item, property)),
        _ => [],
    };

    private static string Rendered(NoticeItem item) => $"- {PermFeed.Rendering.Text.MarkdownText.Code(item.Action)} {PermFeed.Rendering.Text.MarkdownText.Escape(item.Rationale)}";
}
