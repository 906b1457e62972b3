using PermFeed.Rendering.Text;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;

namespace PermFeed.Rendering.Templates;

/// <summary>
/// What templates can call. Text leaves a template only through an escape function: <c>md</c> and <c>code</c> in Markdown,
/// <c>html</c> in HTML; <c>own</c> passes Markdown or HTML that was made by us. Nothing here knows a clock or chance.
/// </summary>
internal static class TemplateFunctions
{
    public delegate Written PartFunction(TemplateContext context, SourceSpan span, string name, object model);

    public static ScriptObject All(PartFunction part)
    {
        var all = new ScriptObject { ["array"] = new ArrayFunctions() };
        all.Import("part", part);
        ImportEscapes(all);
        ImportPhrases(all);
        return all;
    }

    private static void ImportEscapes(ScriptObject all)
    {
        all.Import("md", (string text) => new Written(MarkdownText.Escape(text)));
        all.Import("code", (string text) => new Written(MarkdownText.Code(text)));
        all.Import("html", (string text) => new Written(HtmlText.Escape(text)));
        all.Import("soft", (string name) => new Written(HtmlText.Soft(name)));
        all.Import("own", (string text) => new Written(text));
    }

    private static void ImportPhrases(ScriptObject all)
    {
        all.Import("count", (int number, string singular) => new Written(Phrases.Count(number, singular)));
        all.Import("plural", (int number, string singular, string plural) => new Written(Phrases.Plural(number, singular, plural)));
        all.Import("number", (int number) => new Written(Phrases.Number(number)));
        all.Import("date", (DateOnly date) => new Written(Phrases.Date(date)));
        all.Import("codes", (IEnumerable<string> texts) => new Written(Phrases.AndList([.. texts.Select(MarkdownText.Code)])));
        all.Import("mds", (IEnumerable<string> texts) => new Written(Phrases.AndList([.. texts.Select(MarkdownText.Escape)])));
        all.Import("file_name", (string path) => Path.GetFileName(path));
        all.Import("at_start", (int number, string singular) => new Written(Phrases.AtStart(number, singular)));
    }
}
