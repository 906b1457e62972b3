using System.Globalization;
using PermFeed.Classification.Attack;
using PermFeed.Classification.Overrides;
using PermFeed.Reference;

namespace PermFeed.Classification.Reading;

/// <summary>Reads data/overrides: one line of YAML per corrected action.</summary>
internal static class OverrideReader
{
    public static ValueList<VerdictOverride> Verdicts(string file, string text, AttackTables attack)
    {
        var overrides = Rows(file, text, "verdicts").Select(row => Verdict(row, attack)).ToValueList();
        RejectTwice(file, overrides.Select(one => one.Action));
        return overrides;
    }

    public static ValueList<AccessLevelOverride> AccessLevels(string file, string text)
    {
        var overrides = Rows(file, text, "access_levels").Select(Level).ToValueList();
        RejectTwice(file, overrides.Select(one => one.Action));
        return overrides;
    }

    private static ValueList<YamlMap> Rows(string file, string text, string name)
    {
        var map = YamlFile.Read(file, text);
        var rows = map.Maps(name);
        map.End();
        return rows;
    }

    private static VerdictOverride Verdict(YamlMap row, AttackTables attack)
    {
        var read = new VerdictOverride(
            Action(row), JudgementReader.Choice<Verdict>(row, "verdict"), row.Text("reviewer"), Date(row), row.Text("reason"),
            JudgementReader.Categories(row), JudgementReader.Mappings(row, attack));
        if (read.Verdict is Classification.Verdict.Unreviewed)
            throw row.Problem("verdict", "a reviewed action cannot be unreviewed");
        row.End();
        return read;
    }

    private static AccessLevelOverride Level(YamlMap row)
    {
        var text = row.Text("access_level");
        if (!AccessLevelNames.TryParse(text, out var levels))
            throw row.Problem("access_level", $"expected access levels such as Write, found '{Printable.Of(text)}'");
        var read = new AccessLevelOverride(Action(row), levels, row.Text("reviewer"), Date(row), row.Text("reason"));
        row.End();
        return read;
    }

    private static ActionKey Action(YamlMap row) =>
        ActionKey.TryParse(row.Text("action"), out var key) ? key : throw row.Problem("action", "expected an action such as iam:PassRole");

    private static DateOnly Date(YamlMap row) =>
        DateOnly.TryParseExact(row.Text("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw row.Problem("date", "expected a date such as 2026-11-24");

    private static void RejectTwice(string file, IEnumerable<ActionKey> actions)
    {
        var seen = new HashSet<ActionKey>();
        foreach (var action in actions)
            if (!seen.Add(action))
                throw new FileFormatException(file, null, $"the action {action} stands twice");
    }
}
