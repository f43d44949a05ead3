using System.Globalization;
using Annals.Language;

namespace Annals.Pipeline.Extraction.Articles.Voting;

/// <summary>
/// Boosted decision trees that weigh the features of a block (Friedman, Greedy Function Approximation, 2001): each asks a few questions, and their answers
/// add up. The trees were fitted by <c>bench fit-blocks</c> and stand in <c>data/block-trees.tsv</c>.
/// </summary>
internal sealed partial class BlockTrees
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
                nodes.Add(new Node(0, 0, 0, 0, float.Parse(row[1], CultureInfo.InvariantCulture)));
            }
            else
            {
                nodes.Add(new Node(names.IndexOf(row[1]), float.Parse(row[2], CultureInfo.InvariantCulture), 1, int.Parse(row[3], CultureInfo.InvariantCulture) - 1, 0));
            }
        }

        return new BlockTrees([.. nodes], [.. roots]);
    }

    /// <summary>The sum of the trees' answers for each block: above 0 it is more likely part of the body than not.</summary>
    public float[] Scores(BlockFeatures features)
    {
        float[] sums = new float[features.Count];

        // Tree by tree, so that the few dozen nodes of a tree stay near while all blocks ask it.
        foreach (int root in _roots)
        {
            int row = 0;
            for (; row + 3 < sums.Length; row += 4)
            {
                Ask(root, features.Rows(row, 4), sums.AsSpan(row, 4));
            }

            for (; row < sums.Length; row++)
            {
                int at = root;
                for (int next = Next(_nodes, at, features[row]); next != at; next = Next(_nodes, at, features[row]))
                {
                    at = next;
                }

                sums[row] += _nodes[at].Score;
            }
        }

        return sums;
    }

    /// <summary>Four rows go down one tree side by side: each waits for its own memory while the others go on.</summary>
    private void Ask(int root, ReadOnlySpan<float> rows, Span<float> sums)
    {
        ReadOnlySpan<Node> nodes = _nodes;
        int width = BlockFeatures.Width;
        int at0 = root;
        int at1 = root;
        int at2 = root;
        int at3 = root;
        bool moved = true;
        while (moved)
        {
            int next0 = Next(nodes, at0, rows, 0);
            int next1 = Next(nodes, at1, rows, width);
            int next2 = Next(nodes, at2, rows, 2 * width);
            int next3 = Next(nodes, at3, rows, 3 * width);
            moved = ((next0 - at0) | (next1 - at1) | (next2 - at2) | (next3 - at3)) != 0;
            (at0, at1, at2, at3) = (next0, next1, next2, next3);
        }

        sums[0] += nodes[at0].Score;
        sums[1] += nodes[at1].Score;
        sums[2] += nodes[at2].Score;
        sums[3] += nodes[at3].Score;
    }

    /// <summary>The node behind a row's answer; a leaf is its own next. By arithmetic: which answer comes, no processor can foretell.</summary>
    private static int Next(ReadOnlySpan<Node> nodes, int at, ReadOnlySpan<float> rows, int row = 0)
    {
        ref readonly Node node = ref nodes[at];
        int more = rows[row + node.Feature] <= node.Most ? 0 : 1;
        return at + node.Step + (node.Skip & -more);
    }

    /// <param name="Feature">the column it asks for</param>
    /// <param name="Most">the answer is “no more” up to this</param>
    /// <param name="Step">rows to the node for “no more”; 0 of a leaf</param>
    /// <param name="Skip">rows from there to the node for “more”; 0 of a leaf</param>
    /// <param name="Score">what a leaf gives</param>
    private readonly record struct Node(int Feature, float Most, int Step, int Skip, float Score);
}
