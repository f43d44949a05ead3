using Annals.Pipeline.Extraction.Articles.Body;
using Annals.Pipeline.Extraction.Articles.Tracing;

namespace Annals.Pipeline.Extraction.Articles.Voting;

/// <summary>Reads the body of a page: several readings vote on each block.</summary>
internal static class BodyReader
{
    /// <summary>The blocks of the body, in the order of the page.</summary>
    public static List<PageBlock> Read(PageLayout layout, BodyTrace? trace)
    {
        float[] scores = BlockVote.Scores(layout, trace);
        return [.. layout.Blocks.Where(block => scores[block.Index] > 0)];
    }
}
