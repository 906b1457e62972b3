using System.Diagnostics.CodeAnalysis;

namespace PermFeed.Reference;

/// <summary>
/// What names an action: service prefix and action name, as in <c>iam:PassRole</c>. IAM compares both without case, so two spellings are
/// equal; <see cref="Text"/> keeps AWS's own spelling.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
/// </summary>
public sealed class ActionKey : IEquatable<ActionKey>, IComparable<ActionKey>
{
    private readonly int colon;

    private ActionKey(string text, int colon)
    {
        Text = text;
        Key = text.ToLowerInvariant();
        this.colon = colon;
    }

    /// <summary>AWS's spelling: <c>iam:PassRole</c>.</summary>
    public string Text { get; }

    /// <summary>Lower case, for comparing, sorting and looking up: <c>iam:passrole</c>.</summary>
    public string Key { get; }

    public string ServicePrefix => Key[..colon];

    /// <summary>AWS's spelling without the prefix: <c>PassRole</c>.</summary>
    public string Name => Text[(colon + 1)..];

    /// <exception cref="PermFeedException">The text is not <c>prefix:Name</c>.</exception>
    public static ActionKey Parse(string text) =>
        TryParse(text, out var key) ? key : throw new PermFeedException($"expected an action such as iam:PassRole, found '{Printable.Of(text)}'");

    public static ActionKey Of(string servicePrefix, string name) => Parse($"{servicePrefix}:{name}");

    public static bool TryParse(string? text, [NotNullWhen(true)] out ActionKey? key)
    {
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        var valid = colon > 0 && colon < text!.Length - 1 && IsPrefix(text.AsSpan(0, colon)) && IsName(text.AsSpan(colon + 1));
        key = valid ? new ActionKey(text!, colon) : null;
        return valid;
    }

    /// <summary>A service prefix is also a file name of the reference store, so nothing but letters, digits and hyphens passes.</summary>
    public static bool IsPrefix(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
            if (!char.IsAsciiLetterOrDigit(letter) && letter != '-')
                return false;
        return text.Length > 0;
    }

    // Hyphens occur (vpc-lattice:AssociateViaAWSService-EventsAndStates); underscores and dots are allowed for AWS's next surprise.
    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_' or '.'))
                return false;
        return true;
    }

    public bool Equals(ActionKey? other) => other is not null && Key == other.Key;

    public override bool Equals(object? obj) => Equals(obj as ActionKey);

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    public int CompareTo(ActionKey? other) => string.CompareOrdinal(Key, other?.Key);

    public override string ToString() => Text;

    public static bool operator ==(ActionKey? left, ActionKey? right) => left?.Key == right?.Key;

    public static bool operator !=(ActionKey? left, ActionKey? right) => !(left == right);
}
