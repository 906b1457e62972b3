using PermFeed.Reference.Agreement;

namespace PermFeed.History;

/// <summary>Actions that only one of AWS's two sources shows, as data/lags.tsv: what the next observation needs to know how long that has been so.</summary>
internal sealed class LagFile(string dataFolder)
{
    private readonly string file = Path.Combine(dataFolder, "lags.tsv");

    /// <exception cref="FileFormatException">A line is not a lag.</exception>
    public ValueList<Lag> Read() => File.Exists(file) ? Lags.Parse(file, File.ReadAllText(file)) : [];

    public void Write(ValueList<Lag> lags)
    {
        if (lags.Count > 0)
            AtomicFile.Write(file, Lags.Format(lags));
        else
            File.Delete(file);
    }
}
