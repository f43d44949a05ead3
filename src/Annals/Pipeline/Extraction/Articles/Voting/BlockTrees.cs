using System.Globalization;
using Annals.Language;

namespace Annals.Pipeline.Extraction.Articles.Voting;

/// <summary>
/// Boosted decision trees that weigh the features of a block (Friedman, Greedy Function Approximation, 2001): each asks a few questions, and their answers
/// add up. The trees were fitted by <c>bench fit-blocks</c> and stand in <c>data/block-trees.tsv</c>.
/// </summary>
internal sealed class BlockTrees
{
    private readonly Node[] _nodes;
    private readonly int[] _roots;

    private BlockTrees(Node[] nodes, int[] roots)
    {
        _nodes = nodes;
        _roots = roots;
    }

    /// <summary>The trees of one pass.</summary>
    public static BlockTrees Load(string table)
    {
        List<string> names = [.. BlockFeatures.Names, .. SecondLook.Names];
        List<Node> nodes = [];
        List<int> roots = [];
        foreach (string[] row in EmbeddedTable.Rows(table))
        {
            if (row[0] == "tree")
            {
                roots.Add(nodes.Count);
            }
            else if (row[0] == "leaf")
            {
                nodes.Add(new Node(-1, float.Parse(row[1], CultureInfo.InvariantCulture), 0));
            }
            else
            {
                nodes.Add(new Node(names.IndexOf(row[1]), float.Parse(row[2], CultureInfo.InvariantCulture), int.Parse(row[3], CultureInfo.InvariantCulture)));
            }
        }

        return new BlockTrees([.. nodes], [.. roots]);
    }

    /// <summary>The sum of the trees' answers: above 0 the block is more likely part of the body than not.</summary>
    public float Score(ReadOnlySpan<float> features)
    {
        float sum = 0;
        foreach (int root in _roots)
        {
            int at = root;
            while (_nodes[at].Feature >= 0)
            {
                // The answer “no more than” stands next, the other as many rows behind as the node says.
                at += features[_nodes[at].Feature] <= _nodes[at].Value ? 1 : _nodes[at].Other;
            }

            sum += _nodes[at].Value;
        }

        return sum;
    }

    private readonly record struct Node(int Feature, float Value, int Other);
}
