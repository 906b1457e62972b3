using System.Globalization;

namespace PermFeed.Tests.Publishing.GitHub.Fake;

/// <summary>A page of a list: 30 entries unless asked otherwise, 100 at most.</summary>
internal static class Paging
{
    public static IEnumerable<T> Of<T>(IEnumerable<T> all, FakeRequest request)
    {
        var size = Math.Min(Number(request, "per_page", 30), 100);
        return all.Skip((Number(request, "page", 1) - 1) * size).Take(size);
    }

    private static int Number(FakeRequest request, string name, int otherwise) =>
        request.Query.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
