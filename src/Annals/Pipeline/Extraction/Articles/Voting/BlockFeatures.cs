using Annals.Pipeline.Extraction.Articles.Body;

namespace Annals.Pipeline.Extraction.Articles.Voting;

/// <summary>Everything the vote knows about each block of a page, as numbers with names.</summary>
internal sealed class BlockFeatures
{
    private readonly float[][] _rows;

    private BlockFeatures(float[][] rows) => _rows = rows;

    /// <summary>The names of the columns, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. TextTraits.Names, .. MarkTraits.Names, .. PlaceTraits.Names, .. PageReadings.Names];

    public int Count => _rows.Length;

    /// <summary>The numbers of all blocks.</summary>
    public ReadOnlySpan<float[]> Rows => _rows;

    /// <summary>The numbers of one block.</summary>
    public float[] this[int index] => _rows[index];

    public static BlockFeatures Of(PageLayout layout)
    {
        List<PageBlock> blocks = layout.Blocks;
        PageReadings readings = PageReadings.Of(layout);
        TextTraits text = new(layout);
        PlaceTraits place = new(layout, readings);
        float[][] rows = new float[blocks.Count][];
        foreach (PageBlock block in blocks)
        {
            float[] row = new float[Names.Count];
            Span<float> rest = row;
            text.Write(block, rest);
            rest = rest[TextTraits.Names.Count..];
            MarkTraits.Write(block, rest);
            rest = rest[MarkTraits.Names.Count..];
            place.Write(block, rest);
            rest = rest[PlaceTraits.Names.Count..];
            readings.Write(block, rest);
            rows[block.Index] = row;
        }

        return new BlockFeatures(rows);
    }
}
