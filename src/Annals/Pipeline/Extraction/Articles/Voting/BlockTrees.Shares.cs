namespace Annals.Pipeline.Extraction.Articles.Voting;

internal sealed partial class BlockTrees
{
    /// <summary>
    /// How far each feature moved the score of a row: at every question on its way the mean of the leaves below changes, and the change is the feature's
    /// (Saabas, Interpreting random forests, 2014; every leaf counts alike, because the table does not tell how many blocks came to it).
    /// </summary>
    public float[] Shares(ReadOnlySpan<float> row)
    {
        float[] shares = new float[row.Length];
        float[] means = MeansOfLeaves();
        foreach (int root in _roots)
        {
            int at = root;
            for (int next = Next(_nodes, at, row); next != at; next = Next(_nodes, at, row))
            {
                shares[_nodes[at].Feature] += means[next] - means[at];
                at = next;
            }
        }

        return shares;
    }

    /// <summary>The mean of the leaves below each node.</summary>
    private float[] MeansOfLeaves()
    {
        float[] sums = new float[_nodes.Length];
        int[] leaves = new int[_nodes.Length];
        for (int i = _nodes.Length - 1; i >= 0; i--)
        {
            Node node = _nodes[i];
            int less = i + node.Step;
            (sums[i], leaves[i]) = node.Step == 0 ? (node.Score, 1) : (sums[less] + sums[less + node.Skip], leaves[less] + leaves[less + node.Skip]);
        }

        return [.. sums.Zip(leaves, (sum, count) => sum / count)];
    }
}
