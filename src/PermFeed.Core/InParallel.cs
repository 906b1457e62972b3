using System.Runtime.ExceptionServices;

namespace PermFeed;

/// <summary>The same work for every item, on all cores.</summary>
internal static class InParallel
{
    /// <returns>In the order of the items.</returns>
    /// <exception cref="Exception">What the work threw for one of the items, as it was thrown.</exception>
    public static List<TResult> SelectInParallel<T, TResult>(this IEnumerable<T> items, Func<T, TResult> select) =>
        Unwrapped(() => items.AsParallel().AsOrdered().Select(select).ToList());

    /// <summary>The failure that a person can act on, in the place of a collection of all of them; the same one whichever came first.</summary>
    public static T Unwrapped<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions.OrderByDescending(inner => inner is PermFeedException).ThenBy(inner => inner.Message, StringComparer.Ordinal).First());
            throw;
        }
    }
}
