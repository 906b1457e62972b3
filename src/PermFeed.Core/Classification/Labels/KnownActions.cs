using PermFeed.Reference;

namespace PermFeed.Classification.Labels;

/// <summary>Actions that public lists name as sensitive, by risk category. The lists are incomplete, so they measure recall only.</summary>
public static class KnownActions
{
    /// <summary>Reads known.tsv: action and categories.</summary>
    /// <exception cref="FileFormatException">A line is not action, categories.</exception>
    public static ValueList<(ActionKey Action, ValueList<RiskCategory> Categories)> Read(string file, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return lines.Select((line, i) => (Cells: line.Split('\t'), Number: i + 1)).Skip(1).Where(line => line.Cells[0].Length > 0)
            .Select(line => Row(file, line.Number, line.Cells)).ToValueList();
    }

    /// <summary>Of the known actions of a category, judged privileged or sensitive.</summary>
    public static Ratio Recall(IEnumerable<(Judgement Judgement, ValueList<RiskCategory> Categories)> judged, RiskCategory category)
    {
        var chosen = judged.Where(row => row.Categories.Contains(category)).ToList();
        return new Ratio(chosen.Count(row => row.Judgement.Flagged), chosen.Count);
    }

    private static (ActionKey, ValueList<RiskCategory>) Row(string file, int number, string[] cells)
    {
        if (cells.Length < 2 || !ActionKey.TryParse(cells[0], out var action))
            throw new FileFormatException(file, number, "expected an action and its risk categories");
        return (action, cells[1].Split(',').Select(id => RiskCategoryIds.TryParse(id.Trim(), out var category)
            ? category
            : throw new FileFormatException(file, number, $"unknown risk category '{Printable.Of(id)}'")).ToValueList());
    }
}
