using Annals.Formats.Html;

namespace Annals.Pipeline.Extraction.Articles.Body;

/// <summary>A page measured: how much prose each of its nodes holds, and what its marks say where the prose does not contradict them.</summary>
internal sealed class PageLayout
{
    /// <summary>A piece of text of this many characters is prose rather than a label.</summary>
    private const int LongText = 60;

    private PageLayout(HtmlTree tree, int[] prose, Marks[] marks, List<PageBlock> blocks)
    {
        Tree = tree;
        Prose = prose;
        MarksOf = marks;
        MarksAround = Inherited(tree.Nodes, marks);
        Blocks = blocks;
    }

    public HtmlTree Tree { get; }

    /// <summary>Characters of prose in each node, by its order.</summary>
    public int[] Prose { get; }

    /// <summary>Marks of each node itself, by its order.</summary>
    public Marks[] MarksOf { get; }

    /// <summary>Marks of each node and of all it stands in, by its order: asked for thousands of nodes, each of which may stand deep.</summary>
    public Marks[] MarksAround { get; }

    public List<PageBlock> Blocks { get; }

    public static PageLayout Of(HtmlTree tree)
    {
        IReadOnlyList<HtmlNode> nodes = tree.Nodes;
        int[] prose = new int[nodes.Count];
        Marks[] marks = new Marks[nodes.Count];
        MarkTable table = new();
        bool[] apart = tree.AreIn("a", "head", "script", "textarea", "noscript", "select");
        for (int i = nodes.Count - 1; i > 0; i--)
        {
            HtmlNode node = nodes[i];
            if (node.IsText)
            {
                prose[i] = node.Text.Length >= LongText && !apart[i] ? node.Text.AsSpan().Trim().Length : 0;
            }
            else if (node.Name is not ("body" or "head" or "br"))
            {
                marks[i] = table.Of(node);
            }

            prose[node.Parent!.Order] += prose[i];
        }

        Settle(nodes, prose, marks);
        return new PageLayout(tree, prose, marks, PageBlocks.Of(tree, marks));
    }

    private static Marks[] Inherited(IReadOnlyList<HtmlNode> nodes, Marks[] marks)
    {
        Marks[] around = [.. marks];
        for (int i = 1; i < around.Length; i++)
        {
            around[i] |= around[nodes[i].Parent!.Order];
        }

        return around;
    }

    /// <summary>Takes clutter's marks from nodes that hold most of the prose: names promise what a page does not keep.</summary>
    private static void Settle(IReadOnlyList<HtmlNode> nodes, int[] prose, Marks[] marks)
    {
        bool[] title = new bool[nodes.Count];
        int comments = 0;
        for (int i = nodes.Count - 1; i > 0; i--)
        {
            title[i] |= nodes[i].Name == "h1" || (marks[i] & Marks.Body) != 0;
            title[nodes[i].Parent!.Order] |= title[i];
            if ((marks[i] & Marks.Comment) != 0 && !title[i])
            {
                comments = Math.Max(comments, prose[i]);
            }
        }

        int text = prose[0] - comments;
        for (int i = 1; i < nodes.Count; i++)
        {
            Marks clutter = marks[i] & Marks.Clutter;
            if (clutter == 0)
            {
                continue;
            }

            bool comment = (clutter & Marks.Comment) != 0 && !title[i];
            if (!comment && (prose[i] * 2 > text || (title[i] && prose[i] * 5 > text)))
            {
                marks[i] &= ~Marks.Clutter;
            }
        }
    }
}
