using PermFeed.Rendering.Text;

namespace PermFeed.Rendering.Recaps;

/// <summary>The one line that says what kind of month it was. Plain text.</summary>
internal static class RecapHeadline
{
    public static string Of(Recap recap)
    {
        var numbers = recap.Numbers;
        if (numbers.Changes == 0)
            return "A quiet month: AWS changed no action";
        if (numbers.Added == 0)
            return "No new actions";
        if (numbers.Privileged == 0)
            return $"No new privileged actions among {Phrases.Count(numbers.Added, "addition")}";
        var services = recap.Privileged.Count;
        return $"{Phrases.Count(numbers.Privileged, "new privileged action")} in {(services == 1 ? recap.Privileged[0].ServiceName : Phrases.Count(services, "service"))}";
    }
}
