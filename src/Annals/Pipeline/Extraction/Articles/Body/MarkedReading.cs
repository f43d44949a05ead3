using Annals.Formats.Html;

namespace Annals.Pipeline.Extraction.Articles.Body;

/// <summary>The strict reading: the part that the page itself marks as its text, without whatever it marks as something else.</summary>
internal static class MarkedReading
{
    /// <summary>A marked part with less prose (characters) than this is a teaser or a mistake, where the page has more elsewhere.</summary>
    private const int LeastProse = 200;

    private const Marks Dropped = (Marks.Clutter | Marks.Headline) & ~(Marks.Infobox | Marks.Contents);

    /// <summary>Which blocks it keeps; null where the page marks nothing.</summary>
    public static bool[]? Read(PageLayout layout)
    {
        List<HtmlNode> roots = Roots(layout);
        if (roots.Count == 0)
        {
            return null;
        }

        bool[] kept = new bool[layout.Blocks.Count];
        foreach (PageBlock block in layout.Blocks)
        {
            bool heading = block.Kind == Model.ParagraphKind.Heading;
            kept[block.Index] = block.StandsIn(roots)
                && (block.Marks & (heading ? Dropped & ~Marks.Headline : Dropped)) == 0
                && !(heading && block.Node.Name == "h1")
                && !(block.Chars < 200 && block.LinkDensity > 0.7);
        }

        return kept;
    }

    /// <summary>The parts marked as text; several where the text is split over siblings.</summary>
    private static List<HtmlNode> Roots(PageLayout layout)
    {
        foreach (Marks mark in (ReadOnlySpan<Marks>)[Marks.Body, Marks.Article, Marks.Main])
        {
            HtmlNode? best = Best(layout, mark);
            if (best is not null)
            {
                string? names = best.Attribute("class");
                List<HtmlNode> split = [.. layout.Tree.Nodes.Where(node => !node.IsText && node.Name == best.Name && node != best && node.Parent?.Parent == best.Parent?.Parent
                    && (layout.MarksOf[node.Order] & mark) != 0 && layout.Prose[node.Order] >= 80 && node.Attribute("class") == names && !node.Holds(best) && !best.Holds(node))];
                return mark == Marks.Body ? [best, .. split] : [best];
            }
        }

        return [];
    }

    /// <summary>The smallest part of that mark that holds nearly all of the prose that the largest holds.</summary>
    private static HtmlNode? Best(PageLayout layout, Marks mark)
    {
        HtmlNode? best = null;
        int most = 0;
        foreach (HtmlNode node in layout.Tree.Nodes)
        {
            if (node.IsText || (layout.MarksOf[node.Order] & mark) == 0 || InClutter(layout, node))
            {
                continue;
            }

            int prose = layout.Prose[node.Order];
            bool within = best is not null && best.Holds(node);
            if (within ? prose * 10 >= most * 9 : prose > most)
            {
                best = node;
                most = within ? most : prose;
            }
        }

        return most >= LeastProse || (best is not null && most * 2 > layout.Prose[0]) ? best : null;
    }

    private static bool InClutter(PageLayout layout, HtmlNode node)
    {
        const Marks outside = Marks.Nav | Marks.Footer | Marks.Aside | Marks.Related | Marks.Comment | Marks.Hidden | Marks.Teaser | Marks.Bio | Marks.Signup;
        return (layout.MarksAround[node.Order] & outside) != 0;
    }
}
