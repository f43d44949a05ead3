using System.Globalization;
using System.Numerics;
using Annals.Pipeline.Extraction.Articles.Body;

namespace Annals.Pipeline.Extraction.Articles.Tracing;

/// <summary>Why the vote kept or dropped a block, in words.</summary>
internal static class VerdictWords
{
    /// <summary>A block of which more stands in links is a list of links.</summary>
    private const double MostlyLinks = 0.5;

    public static string Of(PageBlock block, bool kept, bool first, IReadOnlyList<string> readings)
    {
        string taken = readings.Count == 0 ? "no reading takes it" : $"the {string.Join(", the ", readings)} {(readings.Count == 1 ? "takes" : "take")} it";
        List<string> reasons = [taken];
        string[] clutter = [.. Marks(block.Marks & Body.Marks.Clutter)];
        if (clutter.Length > 0)
        {
            reasons.Add($"names around it say {string.Join(", ", clutter)}");
        }

        if (block.LinkDensity > MostlyLinks)
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{block.LinkDensity * 100:0} % of it is links"));
        }

        if (kept != first)
        {
            reasons.Add($"on the second look what stands around it {(kept ? "keeps" : "drops")} it, which the first weighing {(first ? "kept" : "dropped")}");
        }

        return string.Join("; ", reasons);
    }

    /// <summary>The names of marks, small.</summary>
    public static IEnumerable<string> Marks(Marks marks) =>
        Enum.GetValues<Marks>().Where(mark => BitOperations.IsPow2((ulong)mark) && (marks & mark) != 0).Select(mark => mark.ToString().ToLowerInvariant());
}
