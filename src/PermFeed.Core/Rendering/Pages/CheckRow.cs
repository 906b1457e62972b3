using System.Globalization;
using PermFeed.History;

namespace PermFeed.Rendering.Pages;

/// <summary>The last look at AWS as a page tells it.</summary>
internal sealed class CheckRow(CheckRecord check)
{
    public string At => check.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public string Outcome => check.Outcome.ToString().ToLowerInvariant();

    public string Message => check.Message;
}
