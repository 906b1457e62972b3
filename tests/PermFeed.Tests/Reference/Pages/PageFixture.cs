using System.Text;
using PermFeed.Reference;

namespace PermFeed.Tests.Reference.Pages;

/// <summary>Writes a service page as AWS frames it. What a test is about, the tables, it writes itself.</summary>
internal sealed class PageFixture(string stem, string prefix, string name = "Example Service")
{
    public const string HeadersA = "Actions|Description|Access level|Resource types (*required)|Condition keys|Dependent actions";
    public const string HeadersB = "Actions|Description|Resource types (*required)|Condition keys|Access level";
    public const string Operations = "Operation|IAM action|Condition key|Possible value(s)|Access level";
    public const string ResourceTypes = "Resource types|ARN|Condition keys";
    public const string ConditionKeys = "Condition keys|Description|Type";

    private readonly StringBuilder sections = new();
    private bool markdownTwin = true;
    private string references = "";

    public static PageFixture A(string prefix, params string[] rows) =>
        new PageFixture(prefix, prefix).Section("-actions-as-permissions", Table(HeadersA, rows));

    public static PageFixture B(string prefix, params string[] rows) =>
        new PageFixture(prefix, prefix).Section("-actions-as-permissions", Table(HeadersB, rows));

    public PageFixture Section(string id, string content)
    {
        sections.Append($"<h2 id=\"list_{stem}{id}\">Heading of a section</h2>\n<p>The following stand in the <code class=\"code\">Action</code> element.</p>\n{content}\n");
        return this;
    }

    public PageFixture WithoutMarkdownTwin()
    {
        markdownTwin = false;
        return this;
    }

    public PageFixture WithJsonLink(string address)
    {
        references = $"<ul class=\"itemizedlist\"><li><p>View the <a href=\"{address}\">programmatic reference</a>.</p></li></ul>";
        return this;
    }

    public static string Table(string headers, params string[] rows) =>
        "<div class=\"table-container\"><div class=\"table-contents\"><table id=\"w1\"><thead><tr>"
        + string.Concat(headers.Split('|').Select(header => $"<th>{header}</th>"))
        + $"</tr></thead>\n{string.Join('\n', rows)}</table></div></div>";

    /// <summary>A row of a table from the contents of its cells.</summary>
    public static string Row(params string[] cells) => $"<tr>{string.Concat(cells.Select(cell => $"<td tabindex=\"-1\">{cell}</td>"))}</tr>";

    /// <summary>A row with the first cells spanning rows: zero means that a cell spans nothing.</summary>
    public static string Row(int[] spans, params string[] cells) => "<tr>" + string.Concat(cells.Select((cell, index) =>
        spans.Length > index && spans[index] > 0 ? $"<td rowspan=\"{spans[index]}\">{cell}</td>" : $"<td>{cell}</td>")) + "</tr>";

    /// <summary>Paragraphs with links, as resource types and condition keys are written.</summary>
    public static string Links(params string[] texts) => string.Concat(texts.Select(text => $"<p><a href=\"#x\">{text}</a></p>"));

    public string ToHtml() => $$"""
        <!DOCTYPE html>
        <html><head><title>Title of {{name}} - Service Authorization Reference</title>
        <script type="application/ld+json">{ "note" : "<table><tr><th>Actions</th></tr>" }</script></head>
        <body class="awsdocs">{{(markdownTwin ? $"<link href=\"list_{stem}.md\" rel=\"alternate\" type=\"text/markdown\"/>" : "")}}
        <table><tr><th>Outside</th></tr></table>
        <div id="awsdocs-content"><head><title>Second title</title></head><body>
        <div id="main-content"><div id="main-col-body">
        <h1 class="topictitle" id="list_{{stem}}">Actions, resources, and condition keys for {{name}}</h1>
        <p>{{name}} (service prefix: <code class="code">{{prefix}}</code>) provides the following.</p>
        {{references}}
        {{sections}}</div><p>Footer with <code>code</code></p></div>
        </body></div></body></html>
        """;

    public SourceFile ToFile() => new($"list_{stem}.html", Encoding.UTF8.GetBytes(ToHtml()));
}
