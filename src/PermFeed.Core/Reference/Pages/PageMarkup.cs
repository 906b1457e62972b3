using System.Runtime.CompilerServices;
using AngleSharp.Common;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace PermFeed.Reference.Pages;

/// <summary>
/// Reads a page's markup to its outline. AngleSharp's tokenizer does the HTML (entities, attributes, comments, raw text); no tree is built,
/// because the tables are all that is wanted and a tree costs three times as much.
/// </summary>
internal sealed class PageMarkup
{
    private const string Body = "main-col-body";

    private readonly string file;
    private readonly ReadOnlyMemory<char> markup;
    private readonly int start;
    private readonly HtmlTokenizer tokenizer;
    private readonly CollapsedText text = new();
    private readonly OutlineBuilder outline = new();
    private TableBuilder? table;
    private bool inBody;
    private bool isTopicTitle;
    private int codeStart;

    private PageMarkup(string file, ReadOnlyMemory<char> markup, int start, HtmlTokenizer tokenizer)
    {
        this.file = file;
        this.markup = markup;
        this.start = start;
        this.tokenizer = tokenizer;
    }

    /// <exception cref="FileFormatException">A table stands inside a table.</exception>
    public static PageOutline Read(string file, ReadOnlyMemory<char> markup)
    {
        var start = StartOfBody(markup.Span);
        using var memory = new ReadOnlyMemoryTextSource(markup[start..]);
        using var source = new TextSource(memory);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver)
        {
            SkipComments = true,
            ShouldEmitAttribute = static (ref _, name) => name.Span is "id" or "class" or "href" or "rowspan" or "colspan",
        };
        return new PageMarkup(file, markup, start, tokenizer).Read();
    }

    /// <summary>Of what stands before the page's own content, which is a sixth of all, one mark counts, and that is found without reading it.</summary>
    private static int StartOfBody(ReadOnlySpan<char> markup)
    {
        var body = markup.IndexOf(Body);
        return body < 0 ? 0 : Math.Max(0, markup[..body].LastIndexOf('<'));
    }

    // These few methods run millions of times within the first second of a process: optimised at once, they are not worth a first tier.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private PageOutline Read()
    {
        outline.AddHead(markup.Span[..start]);
        while (true)
        {
            ref var token = ref tokenizer.GetStructToken();
            switch (token.Type)
            {
                case HtmlTokenType.StartTag:
                    Open(ref token);
                    break;
                case HtmlTokenType.EndTag:
                    Close(token.Name);
                    break;
                case HtmlTokenType.Character when table is not null:
                    table.Append(token.Data);
                    break;
                case HtmlTokenType.Character:
                    text.Append(token.Data);
                    break;
                case HtmlTokenType.EndOfFile:
                    return outline.End(file, markup);
                default:
                    break;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Open(ref StructHtmlToken tag)
    {
        switch (tag.Name.Memory.Span)
        {
            case "script":
                tokenizer.State = HtmlParseMode.Script;
                break;
            case "style":
                tokenizer.State = HtmlParseMode.Rawtext;
                break;
            case "title" or "textarea":
                tokenizer.State = HtmlParseMode.RCData;
                text.Clear();
                break;
            case "a" or "link":
                outline.AddLink(tag.GetAttribute("href").ToString());
                break;
            case "table":
                OpenTable(start + tag.Position.Index);
                break;
            default:
                if (table is null)
                    OpenOutsideTable(ref tag);
                else
                    OpenInTable(table, ref tag);
                break;
        }
    }

    private void OpenTable(int offset)
    {
        if (table is not null)
            throw new FileFormatException(file, 1 + markup.Span[..offset].Count('\n'), "expected no table inside a table, found one");
        table = inBody ? new TableBuilder(offset) : null;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OpenInTable(TableBuilder table, ref StructHtmlToken tag)
    {
        switch (tag.Name.Memory.Span)
        {
            case "tr":
                table.BeginRow(start + tag.Position.Index);
                break;
            case "td":
                table.BeginCell(false, Attribute(ref tag, "rowspan"), Attribute(ref tag, "colspan"));
                break;
            case "th":
                table.BeginCell(true, Attribute(ref tag, "rowspan"), Attribute(ref tag, "colspan"));
                break;
            case "p" or "br" or "li" or "div":
                table.EndBlock();
                break;
            default:
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OpenOutsideTable(ref StructHtmlToken tag)
    {
        switch (tag.Name.Memory.Span)
        {
            case "h1":
                text.Clear();
                isTopicTitle = tag.GetAttribute("class") == "topictitle";
                break;
            case "p":
                text.Clear();
                break;
            case "h2" when inBody:
                text.Clear();
                outline.BeginSection(start + tag.Position.Index, tag.GetAttribute("id").ToString());
                break;
            case "code":
                codeStart = text.Length;
                break;
            default:
                inBody |= tag.GetAttribute("id") == Body;
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Close(StringOrMemory name)
    {
        switch (name.Memory.Span)
        {
            case "title":
                outline.AddBrowserTitle(text.Take());
                break;
            case "table" when table is not null:
                outline.AddTable(table.End());
                table = null;
                break;
            case "tr":
                table?.EndRow();
                break;
            case "td" or "th":
                table?.EndCell();
                break;
            case "p" or "li" or "div" when table is not null:
                table.EndBlock();
                break;
            case "html" when table is null:
                outline.EndDocument();
                break;
            default:
                if (table is null && inBody)
                    CloseText(name.Memory.Span);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CloseText(ReadOnlySpan<char> name)
    {
        switch (name)
        {
            case "h1" when isTopicTitle:
                outline.AddTitle(text.Take());
                break;
            case "h2":
                outline.EndHeading(text.Take());
                break;
            case "p":
                outline.AddParagraph(text.Take());
                break;
            case "code":
                outline.AddCode(text.From(Math.Min(codeStart, text.Length)));
                break;
            default:
                break;
        }
    }

    private static string? Attribute(ref StructHtmlToken tag, string name)
    {
        var value = tag.GetAttribute(name);
        return value.IsNullOrEmpty ? null : value.ToString();
    }
}
