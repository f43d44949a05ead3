using AngleSharp.Dom;
using Annals.Formats.Html;

namespace Annals.Pipeline.Extraction;

/// <summary>Reads the content of a day box into lines.</summary>
internal sealed class HtmlOutline(ReadingLimits limits, bool labelsInBrackets, DiagnosticList diagnostics)
{
    private const int LongestCategory = 100;

    private static readonly string[] Headings = ["H1", "H2", "H3", "H4", "H5", "H6", "DT"];
    private static readonly string[] Lists = ["UL", "OL", "DL"];
    private static readonly string[] Containers = ["DIV", "SECTION", "TABLE", "TBODY", "TR", "TD", "TH", "CENTER", "BLOCKQUOTE", "ARTICLE", "MAIN", "SPAN"];
    private static readonly string[] Asides = ["noprint", "navbar", "navbox", "sidebar", "infobox", "ambox", "metadata", "hatnote", "thumb", "gallery", "toc"];
    private static readonly string[] Blocks = [.. Headings, .. Lists, "P", "DIV", "SECTION", "TABLE"];

    private readonly HtmlProse _prose = new(limits, labelsInBrackets);
    private readonly List<OutlineLine> _lines = [];

    public List<OutlineLine> Read(IElement content)
    {
        Container(content);
        return _lines;
    }

    private void Container(IElement container)
    {
        List<INode> loose = [];
        foreach (INode node in container.ChildNodes)
        {
            if (node is IElement element && IsBlock(element))
            {
                Loose(loose, container);
                Block(element);
            }
            else
            {
                loose.Add(node);
            }
        }

        Loose(loose, container);
    }

    private static bool IsBlock(IElement element) => Blocks.Contains(element.TagName) || (Containers.Contains(element.TagName) && element.QuerySelector("ul,ol,dl,p") is not null);

    private void Block(IElement element)
    {
        if (element.ClassList.Any(name => Asides.Contains(name)) || element.GetAttribute("role") == "navigation")
        {
            return;
        }

        if (element.TagName == "TABLE" && element.QuerySelector("ul,ol,dl") is null)
        {
            diagnostics.Add(HtmlPage.LineOf(element), "a table without lists is left aside");
            return;
        }

        if (Headings.Contains(element.TagName) || element.GetAttribute("role") == "heading" || element.ClassList.Contains("current-events-content-heading"))
        {
            Line(element, element.ChildNodes, 0, heading: true);
        }
        else if (Lists.Contains(element.TagName))
        {
            List(element, 1);
        }
        else if (element.TagName == "P" || !IsContainerOfBlocks(element))
        {
            Line(element, element.ChildNodes, 0, IsBold(element));
        }
        else
        {
            Container(element);
        }
    }

    private static bool IsContainerOfBlocks(IElement element) => element.Children.Any(IsBlock);

    /// <summary>Text that stands in no paragraph.</summary>
    private void Loose(List<INode> nodes, IElement container)
    {
        if (nodes.Count > 0)
        {
            bool bold = nodes.All(node => node is IElement { TagName: "B" or "STRONG" } || (node is not IElement && string.IsNullOrWhiteSpace(node.TextContent)));
            Line(nodes.OfType<IElement>().FirstOrDefault() ?? container, nodes, 0, bold);
            nodes.Clear();
        }
    }

    private void List(IElement list, int depth)
    {
        foreach (IElement item in list.Children)
        {
            if (item.TagName == "DT")
            {
                Line(item, item.ChildNodes, 0, heading: true);
                continue;
            }

            if (Lists.Contains(item.TagName))
            {
                List(item, depth + 1);
                continue;
            }

            Line(item, item.ChildNodes, depth, heading: false);
            foreach (IElement inner in item.Children)
            {
                if (Lists.Contains(inner.TagName))
                {
                    List(inner, depth + 1);
                }
            }
        }
    }

    private void Line(IElement element, IEnumerable<INode> nodes, int depth, bool heading)
    {
        ProseText prose = _prose.Read(nodes);
        if (prose.IsEmpty)
        {
            return;
        }

        int line = HtmlPage.LineOf(element);
        diagnostics.AddLimits(line, _prose.LinksDropped, _prose.CitationsDropped, limits);
        bool category = prose.Citations.Count == 0 && prose.Text.Length is > 0 and <= LongestCategory && Letters.Any(prose.Text)
            && (depth == 0 ? heading || CategoryNames.IsKnown(prose.Text) : CategoryNames.IsKnown(prose.Text) && IsBold(element));
        OutlineKind kind = category ? OutlineKind.Category : depth > 0 ? OutlineKind.Bullet : OutlineKind.Paragraph;
        _lines.Add(new OutlineLine(kind, category ? 0 : depth, line, prose));
    }

    /// <summary>Whether all text of the element, a colon aside, is bold.</summary>
    private static bool IsBold(IElement element)
    {
        bool seen = false;
        foreach (INode child in element.ChildNodes)
        {
            if (child is IElement { TagName: "B" or "STRONG" })
            {
                seen = true;
            }
            else if (child.TextContent.AsSpan().Trim().TrimEnd(':').Length > 0 && !(child is IElement inner && IsBold(inner)))
            {
                return false;
            }
        }

        return seen || element.Children.Any(IsBold);
    }
}
