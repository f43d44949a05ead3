using Annals.Pipeline.Extraction.Articles.Body;
using Annals.Pipeline.Extraction.Articles.Tracing;

namespace Annals.Pipeline.Extraction.Articles.Voting;

/// <summary>Decides on each block of a page: the readings, the block's words, marks and place are weighed, and what is found around it is weighed again.</summary>
internal static class BlockVote
{
    private static readonly BlockTrees First = BlockTrees.Load("block-trees.tsv");
    private static readonly BlockTrees Second = BlockTrees.Load("block-trees-2.tsv");

    /// <summary>The score of each block; above 0 it is part of the body.</summary>
    public static float[] Scores(PageLayout layout, BodyTrace? trace)
    {
        using BlockFeatures features = BlockFeatures.Of(layout);
        float[] first = First.Scores(features);
        SecondLook.Write(features, ParentsOf(layout), first);
        float[] second = Second.Scores(features);
        trace?.Weighed(layout, features, (First, first), (Second, second));
        return second;
    }

    /// <summary>The order of each block's parent, by which blocks belong together.</summary>
    public static int[] ParentsOf(PageLayout layout) => [.. layout.Blocks.Select(block => block.Node.Parent?.Order ?? 0)];
}
