using System.Text;

namespace Annals.App.Publishing;

/// <summary>How many files of a site there are of each kind.</summary>
/// <param name="ByKind">by the name of the kind, in ordinal order</param>
internal sealed record FileCounts(SortedDictionary<string, int> ByKind)
{
    public int All => ByKind.Values.Sum();

    public static FileCounts Of(IEnumerable<string> paths)
    {
        SortedDictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            Add(counts, path, 1);
        }

        return new FileCounts(counts);
    }

    public static FileCounts Of(Manifest manifest)
    {
        SortedDictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (ReadOnlyMemory<byte> line in manifest.Lines())
        {
            Add(counts, Encoding.UTF8.GetString(ManifestLine.Path(line.Span)), line.Span.Count(ManifestLine.Tab));
        }

        return new FileCounts(counts);
    }

    /// <param name="path">with or without extension</param>
    public static string KindOf(string path)
    {
        string[] parts = path.Split('/');
        string name = parts[^1].Split('.')[0];
        return name == "feed" ? "feeds"
            : parts[0].StartsWith("sitemap", StringComparison.Ordinal) ? "sitemaps"
            : parts.Length == 1 ? "single"
            : parts[0] != "news" ? parts[0]
            : name != "index" ? "events"
            : parts.Length == 5 || parts[1] == "undated" ? "days"
            : "calendar";
    }

    private static void Add(SortedDictionary<string, int> counts, string path, int files)
    {
        string kind = KindOf(path);
        counts[kind] = counts.GetValueOrDefault(kind) + files;
    }
}
