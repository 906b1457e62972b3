namespace PermFeed.Reference.Pages;

/// <summary>Condition keys as pages write them.</summary>
internal static class ConditionKeyText
{
    /// <summary>Saved pages may have been re-indented, which puts blanks around links; a key never holds one.</summary>
    public static bool TryRead(string text, out string key)
    {
        key = text.Replace(" ", "", StringComparison.Ordinal);
        return key.IndexOf(':', StringComparison.Ordinal) > 0 && !key.EndsWith(':');
    }
}
