namespace PermFeed;

/// <summary>
/// Every expected failure: bad data, a bad rule, a broken upstream. The message is all a user sees, so it names the file and line where
/// there is one, what was expected and what was found. Children add data where a caller acts on it.
/// </summary>
public class PermFeedException : Exception
{
    public PermFeedException(string message) : base(message)
    {
    }

    public PermFeedException(string message, Exception inner) : base(message, inner)
    {
    }
}
