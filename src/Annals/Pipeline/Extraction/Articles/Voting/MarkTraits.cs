using System.Numerics;
using Annals.Pipeline.Extraction.Articles.Body;

namespace Annals.Pipeline.Extraction.Articles.Voting;

/// <summary>What the page's names say about a block, one column per mark.</summary>
internal static class MarkTraits
{
    private static readonly Marks[] Single = [.. Enum.GetValues<Marks>().Where(mark => mark != Marks.None && BitOperations.PopCount((ulong)mark) == 1)];

    public static IReadOnlyList<string> Names { get; } = [.. Single.Select(mark => "is " + mark.ToString().ToLowerInvariant()), "marks of clutter"];

    public static void Write(PageBlock block, Span<float> row)
    {
        for (int i = 0; i < Single.Length; i++)
        {
            row[i] = (block.Marks & Single[i]) != 0 ? 1 : 0;
        }

        row[Single.Length] = BitOperations.PopCount((ulong)(block.Marks & Marks.Clutter));
    }
}
