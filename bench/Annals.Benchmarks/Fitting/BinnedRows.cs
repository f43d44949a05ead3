namespace Annals.Benchmarks.Fitting;

/// <summary>Rows of features cut into at most 64 bins per column: what finding a split needs of them.</summary>
internal sealed class BinnedRows
{
    public const int MostBins = 64;

    private readonly byte[][] _columns;

    private BinnedRows(byte[][] columns, float[][] edges)
    {
        _columns = columns;
        Edges = edges;
    }

    /// <summary>The largest value of each bin, by column.</summary>
    public float[][] Edges { get; }

    public int Columns => _columns.Length;

    public byte[] this[int column] => _columns[column];

    public static BinnedRows Of(IReadOnlyList<float[]> rows)
    {
        int columns = rows[0].Length;
        byte[][] binned = new byte[columns][];
        float[][] edges = new float[columns][];
        Parallel.For(0, columns, new ParallelOptions { MaxDegreeOfParallelism = 2 }, column =>
        {
            edges[column] = EdgesOf(rows, column);
            byte[] bins = new byte[rows.Count];
            for (int i = 0; i < rows.Count; i++)
            {
                int at = Array.BinarySearch(edges[column], rows[i][column]);
                bins[i] = (byte)Math.Min(edges[column].Length - 1, at < 0 ? ~at : at);
            }

            binned[column] = bins;
        });
        return new BinnedRows(binned, edges);
    }

    private static float[] EdgesOf(IReadOnlyList<float[]> rows, int column)
    {
        int step = Math.Max(1, rows.Count / 50_000);
        float[] values = new float[(rows.Count + step - 1) / step];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = rows[i * step][column];
        }

        Array.Sort(values);
        SortedSet<float> edges = [];
        for (int bin = 1; bin <= MostBins; bin++)
        {
            edges.Add(values[Math.Min(values.Length - 1, (int)((long)bin * values.Length / MostBins))]);
        }

        // Columns with few values get all of them.
        float[] distinct = [.. values.Distinct().Take(MostBins + 1)];
        return distinct.Length <= MostBins ? distinct : [.. edges];
    }
}
