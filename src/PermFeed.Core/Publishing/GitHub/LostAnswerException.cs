namespace PermFeed.Publishing.GitHub;

/// <summary>No answer came, or one that says nothing (a cut connection, a 502): GitHub may have done what was asked, or not.</summary>
internal sealed class LostAnswerException(string what, Exception inner)
    : PermFeedException($"{what}: no usable answer from GitHub ({inner.GetType().Name}); the next run completes what is missing");
