namespace Annals.Pipeline.Extraction.Articles.Body;

/// <summary>The generous reading: the run of blocks with most prose, bridging what is short, whatever the page's elements are called.</summary>
internal static class DenseReading
{
    /// <summary>Characters by which a block that is no prose lowers the worth of a run that bridges it.</summary>
    private const int Cost = 60;

    /// <summary>Which blocks it keeps.</summary>
    public static bool[] Read(PageLayout layout)
    {
        (int from, int to) = BestRun(layout.Blocks);
        bool[] kept = new bool[layout.Blocks.Count];
        for (int i = from; i < to; i++)
        {
            PageBlock block = layout.Blocks[i];
            kept[i] = (block.Marks & (Marks.Around | Marks.Caption | Marks.Credit)) == 0 && block.LinkDensity < 0.6;
        }

        return kept;
    }

    /// <summary>The run whose prose less the cost of what it bridges is largest.</summary>
    private static (int From, int To) BestRun(List<PageBlock> blocks)
    {
        (int from, int to) best = (0, 0);
        int worth = 0;
        int most = 0;
        int start = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            PageBlock block = blocks[i];
            bool clutter = (block.Marks & (Marks.Around & ~Marks.Widget)) != 0;
            worth += block.IsProse && !clutter ? block.Chars - block.LinkChars : clutter ? -Cost * 3 / 2 : -Cost + Math.Min(Cost - 20, (block.Chars - block.LinkChars) / 2);
            if (worth <= 0)
            {
                worth = 0;
                start = i + 1;
            }
            else if (worth > most)
            {
                most = worth;
                best = (start, i + 1);
            }
        }

        return best;
    }
}
