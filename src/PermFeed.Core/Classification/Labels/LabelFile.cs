namespace PermFeed.Classification.Labels;

/// <summary>Reads label files: tab-separated, a head line with at least action, grade, categories, tactics, reason; further columns are allowed.</summary>
public static class LabelFile
{
    private static readonly string[] Needed = ["action", "grade", "categories", "tactics"];

    /// <exception cref="FileFormatException">A column is missing or a value is none of those allowed.</exception>
    public static ValueList<Label> Read(string file, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var columns = lines[0].Split('\t');
        var places = Needed.Select(name => Array.IndexOf(columns, name)).ToArray();
        if (Array.IndexOf(places, -1) is >= 0 and var missing)
            throw new FileFormatException(file, 1, $"the column '{Needed[missing]}' is missing; found {string.Join(", ", columns.Select(Printable.Of))}");
        var reason = Array.IndexOf(columns, "reason");
        return lines.Select((line, i) => (Text: line, Number: i + 1)).Skip(1).Where(line => line.Text.Length > 0)
            .Select(line => Row(file, line.Number, line.Text.Split('\t'), places, reason)).ToValueList();
    }

    private static Label Row(string file, int number, string[] cells, int[] places, int reason)
    {
        string Cell(int place) => place >= 0 && place < cells.Length ? cells[place].Trim() : "";
        if (!Reference.ActionKey.TryParse(Cell(places[0]), out var action))
            throw new FileFormatException(file, number, $"expected an action such as iam:PassRole, found '{Printable.Of(Cell(places[0]))}'");
        var grade = Cell(places[1]) switch
        {
            "no" => Grade.No,
            "borderline" => Grade.Borderline,
            "clear" => Grade.Clear,
            var other => throw new FileFormatException(file, number, $"expected the grade clear, borderline or no, found '{Printable.Of(other)}'"),
        };
        var categories = List(Cell(places[2])).Select(id => RiskCategoryIds.TryParse(id, out var category)
            ? category
            : throw new FileFormatException(file, number, $"unknown risk category '{Printable.Of(id)}'")).ToValueList();
        return new Label(action, grade, categories, List(Cell(places[3])).ToValueList(), Cell(reason), $"{file}:{number}");
    }

    private static string[] List(string cell) => cell.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
