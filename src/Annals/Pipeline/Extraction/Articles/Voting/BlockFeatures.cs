using System.Buffers;
using Annals.Pipeline.Extraction.Articles.Body;

namespace Annals.Pipeline.Extraction.Articles.Voting;

/// <summary>
/// Everything the vote knows about each block of a page, as numbers with names. A page has thousands of them for an instant: they stand in one array that the
/// next page takes over.
/// </summary>
internal sealed class BlockFeatures : IDisposable
{
    private readonly float[] _numbers;

    private BlockFeatures(int count)
    {
        Count = count;
        _numbers = ArrayPool<float>.Shared.Rent(count * Width);
        _numbers.AsSpan(0, count * Width).Clear();
    }

    /// <summary>The names of the columns of the first pass, in their order; those of <see cref="SecondLook"/> stand behind them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. TextTraits.Names, .. MarkTraits.Names, .. PlaceTraits.Names, .. PageReadings.Names];

    /// <summary>Columns of a row.</summary>
    public static int Width { get; } = Names.Count + SecondLook.Names.Count;

    public int Count { get; }

    /// <summary>The numbers of one block.</summary>
    public Span<float> this[int index] => _numbers.AsSpan(index * Width, Width);

    /// <summary>The numbers of some blocks, one behind the other.</summary>
    public ReadOnlySpan<float> Rows(int first, int count) => _numbers.AsSpan(first * Width, count * Width);

    public static BlockFeatures Of(PageLayout layout)
    {
        PageReadings readings = PageReadings.Of(layout);
        TextTraits text = new(layout);
        using PlaceTraits place = new(layout, readings);
        BlockFeatures features = new(layout.Blocks.Count);
        foreach (PageBlock block in layout.Blocks)
        {
            Span<float> rest = features[block.Index];
            text.Write(block, rest);
            rest = rest[TextTraits.Names.Count..];
            MarkTraits.Write(block, rest);
            rest = rest[MarkTraits.Names.Count..];
            place.Write(block, rest);
            rest = rest[PlaceTraits.Names.Count..];
            readings.Write(block, rest);
        }

        return features;
    }

    /// <summary>Gives the array back; the numbers are another page's from then on.</summary>
    public void Dispose() => ArrayPool<float>.Shared.Return(_numbers);
}
