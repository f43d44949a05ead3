using Annals.Formats.Html;
using Annals.Model;
using Annals.Pipeline.Extraction.Articles.Body;
using Annals.Pipeline.Extraction.Articles.Voting;

namespace Annals.Pipeline.Extraction.Articles.Tracing;

/// <summary>Writes down, while an article is read, what becomes of each of its blocks. Readers call it where they decide; without one they decide the same.</summary>
internal sealed class BodyTrace
{
    private const int Levels = 4;
    private const int SharesKept = 4;

    private readonly List<BlockVerdict> _verdicts = [];
    private readonly Dictionary<Paragraph, int> _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>The blocks in the order of the page.</summary>
    public ValueList<BlockVerdict> Verdicts => _verdicts.ToValueList();

    /// <summary>The blocks of a page were weighed.</summary>
    /// <param name="features">the features of each block with what the first weighing found around it</param>
    /// <param name="first">the trees of the first weighing and their scores</param>
    /// <param name="second">the same of the second</param>
    public void Weighed(PageLayout layout, BlockFeatures features, (BlockTrees Trees, float[] Scores) first, (BlockTrees Trees, float[] Scores) second)
    {
        List<string> names = [.. BlockFeatures.Names, .. SecondLook.Names];
        foreach (PageBlock block in layout.Blocks)
        {
            int i = block.Index;
            float[] row = features[i].ToArray();
            bool kept = second.Scores[i] > 0;
            bool wasKept = first.Scores[i] > 0;

            // Where both agree, the first tells more: the second mostly asks what the first said.
            float[] shares = (kept == wasKept ? first.Trees : second.Trees).Shares(row);
            int[] strongest = [.. Enumerable.Range(0, shares.Length).Where(column => shares[column] != 0).OrderByDescending(column => Math.Abs(shares[column])).Take(SharesKept)];
            ValueList<string> readings = Readings(names, row);
            _verdicts.Add(new BlockVerdict(block.Kind, block.Text, kept, kept == wasKept ? BlockRule.Vote : BlockRule.SecondLook, VerdictWords.Of(block, kept, wasKept, readings))
            {
                Place = Place(block.Node),
                Marks = VerdictWords.Marks(block.Marks).ToValueList(),
                Readings = readings,
                FirstScore = first.Scores[i],
                Score = second.Scores[i],
                Shares = strongest.Select(column => new FeatureShare(names[column], row[column], shares[column])).ToValueList(),
            });
        }
    }

    /// <summary>A block of the page goes into the body as this paragraph.</summary>
    public void Becomes(PageBlock block, Paragraph paragraph) => _places[paragraph] = block.Index;

    /// <summary>A line of a plain text is, or is no, part of the body.</summary>
    public void Stands(Paragraph paragraph, bool kept, BlockRule rule, string because)
    {
        _places[paragraph] = _verdicts.Count;
        _verdicts.Add(new BlockVerdict(paragraph.Kind, paragraph.Text, kept, rule, because));
    }

    /// <summary>A block that the vote kept is left out after all.</summary>
    public void Drop(PageBlock block, BlockRule rule, string because) => Drop(block.Index, rule, because);

    /// <summary>A paragraph is left out after all.</summary>
    public void Drop(Paragraph paragraph, BlockRule rule, string because) => Drop(_places[paragraph], rule, because);

    private void Drop(int at, BlockRule rule, string because) => _verdicts[at] = _verdicts[at] with { IsKept = false, Rule = rule, Because = because };

    private static ValueList<string> Readings(List<string> names, float[] row)
    {
        const string taken = "kept by the ";
        return PageReadings.Names.Where(name => name.StartsWith(taken, StringComparison.Ordinal) && row[names.IndexOf(name)] > 0).Select(name => name[taken.Length..]).ToValueList();
    }

    private static string Place(HtmlNode node)
    {
        List<string> path = [];
        for (HtmlNode? at = node; at is not null && path.Count < Levels && at.Name is not ("body" or "html" or ""); at = at.Parent)
        {
            string? id = at.Attribute("id");
            string? first = at.Attribute("class")?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
            path.Insert(0, at.Name + (first is not null ? "." + first : string.IsNullOrWhiteSpace(id) ? "" : "#" + id));
        }

        return string.Join(" > ", path);
    }
}
