using Annals.Pipeline.Extraction.Articles.Body;

namespace Annals.Pipeline.Extraction.Articles.Voting;

/// <summary>The readings of one page side by side: which blocks each of them keeps.</summary>
internal sealed class PageReadings
{
    private readonly bool[]? _marked;
    private readonly bool[] _scored;
    private readonly bool[] _dense;

    private PageReadings(bool[]? marked, bool[] scored, bool[] dense)
    {
        _marked = marked;
        _scored = scored;
        _dense = dense;
    }

    public static IReadOnlyList<string> Names { get; } = ["kept by the strict reading", "kept by the scoring reading", "kept by the generous reading", "readings that keep it"];

    public static PageReadings Of(PageLayout layout) => new(MarkedReading.Read(layout), ScoredReading.Read(layout), DenseReading.Read(layout));

    /// <summary>How many of the readings keep the block.</summary>
    public int Votes(PageBlock block) => (_marked?[block.Index] is true ? 1 : 0) + (_scored[block.Index] ? 1 : 0) + (_dense[block.Index] ? 1 : 0);

    public void Write(PageBlock block, Span<float> row)
    {
        row[0] = _marked is null ? -1 : _marked[block.Index] ? 1 : 0;
        row[1] = _scored[block.Index] ? 1 : 0;
        row[2] = _dense[block.Index] ? 1 : 0;
        row[3] = Votes(block);
    }
}
