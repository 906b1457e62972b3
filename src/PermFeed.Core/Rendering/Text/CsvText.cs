namespace PermFeed.Rendering.Text;

/// <summary>A field of a CSV file (RFC 4180) that no spreadsheet takes for a formula.</summary>
internal static class CsvText
{
    /// <summary>A field that a spreadsheet would calculate gets an apostrophe before it. https://owasp.org/www-community/attacks/CSV_Injection</summary>
    public static string Field(string text)
    {
        var visible = VisibleText.Of(text);
        if (visible.TrimStart() is ['=' or '+' or '-' or '@', ..])
            visible = "'" + visible;
        return visible.AsSpan().IndexOfAny(",\";") < 0 ? visible : $"\"{visible.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    public static string Row(params IEnumerable<string> fields) => string.Join(',', fields.Select(Field));
}
