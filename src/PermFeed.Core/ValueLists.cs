namespace PermFeed;

/// <summary>Makes <see cref="ValueList{T}"/>: collection expressions and <c>ToValueList</c> end here.</summary>
public static class ValueLists
{
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? ValueList<T>.Empty : new ValueList<T>(items.ToArray());

    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => Create<T>([.. items]);

    /// <summary>Distinct and in ordinal order, ignoring case: condition keys and other names that IAM compares without case.</summary>
    public static ValueList<string> ToNameSet(this IEnumerable<string> names) =>
        names.Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.OrdinalIgnoreCase).ToValueList();
}
