using System.Buffers;
using Annals.Formats.Html;

namespace Annals.Pipeline.Extraction.Articles.Body;

/// <summary>
/// The scoring reading: paragraphs give points to the elements around them, the element with most points is the text, and siblings like it join
/// (the idea of Arc90's Readability).
/// </summary>
internal static class ScoredReading
{
    private const int LeastChars = 25;
    private const int Levels = 4;

    private const Marks Dropped = Marks.Around | Marks.Caption | Marks.Credit | Marks.Byline | Marks.Dateline | Marks.Tags;

    /// <summary>Which blocks it keeps.</summary>
    public static bool[] Read(PageLayout layout)
    {
        double[] points = ArrayPool<double>.Shared.Rent(layout.Tree.Nodes.Count);
        points.AsSpan(0, layout.Tree.Nodes.Count).Clear();
        bool[] kept = Read(layout, points);
        ArrayPool<double>.Shared.Return(points);
        return kept;
    }

    /// <param name="points">those of each node by its order, none yet</param>
    private static bool[] Read(PageLayout layout, double[] points)
    {
        List<HtmlNode> scored = [];
        foreach (PageBlock block in layout.Blocks)
        {
            if (block.Chars >= LeastChars && (block.Marks & Marks.Around) == 0 && block.LinkDensity < 0.5 && block.Kind != Model.ParagraphKind.Heading)
            {
                Give(block, layout, points, scored);
            }
        }

        HtmlNode? top = scored.MaxBy(node => points[node.Order]);
        bool[] kept = new bool[layout.Blocks.Count];
        if (top is null)
        {
            return kept;
        }

        List<HtmlNode> roots = [top, .. Siblings(layout, top, points)];
        foreach (PageBlock block in layout.Blocks)
        {
            kept[block.Index] = block.StandsIn(roots) && (block.Marks & Dropped) == 0
                && !(block.Chars < 100 && block.LinkDensity > 0.8) && block.Node.Name != "h1";
        }

        return kept;
    }

    private static void Give(PageBlock block, PageLayout layout, double[] points, List<HtmlNode> scored)
    {
        double gift = 1 + block.Text.Count(c => c is ',' or '，' or '、' or '،') + Math.Min(block.Chars / 100.0, 3);
        HtmlNode? node = block.Node.Name is "p" or "pre" or "li" or "blockquote" or "h2" or "h3" or "td" ? block.Node.Parent : block.Node;
        for (int level = 0; level < Levels && node is not null && node.Name is not ("html" or "body"); level++, node = node.Parent)
        {
            if (points[node.Order] == 0)
            {
                points[node.Order] = Start(layout.MarksOf[node.Order]);
                scored.Add(node);
            }

            points[node.Order] += gift / (level switch { 0 => 1, 1 => 2, _ => level * 3 });
        }
    }

    private static double Start(Marks marks) => 0.01 + ((marks & Marks.Body) != 0 ? 25 : (marks & (Marks.Article | Marks.Main)) != 0 ? 10 : 0) - ((marks & Marks.Clutter) != 0 ? 25 : 0);

    private static IEnumerable<HtmlNode> Siblings(PageLayout layout, HtmlNode top, double[] points)
    {
        double least = Math.Max(10, points[top.Order] * 0.2);
        string? names = top.Attribute("class");
        foreach (HtmlNode sibling in top.Parent?.Nodes ?? [])
        {
            if (sibling == top || sibling.IsText)
            {
                continue;
            }

            double bonus = !string.IsNullOrEmpty(names) && sibling.Attribute("class") == names ? points[top.Order] * 0.2 : 0;
            if (points[sibling.Order] + bonus >= least || (sibling.Name == "p" && layout.Prose[sibling.Order] > 80))
            {
                yield return sibling;
            }
        }
    }
}
