using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using Annals.Formats.Html;
using Annals.Language;
using Annals.Model;

namespace Annals.Pipeline.Extraction.Articles.Body;

/// <summary>Cuts a page into its blocks: nothing is glued across the border of a block, and nothing is left out yet.</summary>
internal sealed class PageBlocks
{
    private static readonly FrozenSet<string> Inline = new[]
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s",
        "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "picture", "source", "ruby", "rt", "rb", "nobr", "rp",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Silent = new[]
    {
        "head", "input", "option", "select", "textarea", "iframe", "noscript", "audio", "video", "img", "source", "track", "map", "datalist", "progress", "meter", "amp-img", "amp-ad",
        "rp", "rt",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>An element within a line that has one of these marks is a block of its own.</summary>
    private const Marks Standing = Marks.Caption | Marks.Credit | Marks.Hidden | Marks.Share | Marks.Ad | Marks.Related | Marks.Gallery | Marks.Figure;

    /// <summary>Cells of so many characters are no row of data but the page itself, arranged by a table.</summary>
    private const int MostInRow = 600;

    private readonly Marks[] _marks;
    private readonly ParagraphKind[] _kinds;
    private readonly List<PageBlock> _blocks = [];
    private readonly StringBuilder _line = new();
    private int _linkChars;
    private int _linkDepth;
    private HtmlNode? _owner;
    private Marks _ownerMarks;
    private Marks _inlineMarks;
    private int _inlineMarked;

    private PageBlocks(Marks[] marks, ParagraphKind[] kinds)
    {
        _marks = marks;
        _kinds = kinds;
    }

    /// <param name="tree">the page</param>
    /// <param name="marks">the marks of each node by its order</param>
    public static List<PageBlock> Of(HtmlTree tree, Marks[] marks)
    {
        ParagraphKind[] kinds = KindsOf(tree.Nodes);
        PageBlocks cut = new(marks, kinds);
        HtmlNode body = tree.Root.Nodes.FirstOrDefault(node => node.Name is "body" or "frameset") ?? tree.Root;
        cut.Element(body, Marks.None, Marks.None);
        cut.Flush();
        ArrayPool<ParagraphKind>.Shared.Return(kinds);
        return cut._blocks;
    }

    private void Element(HtmlNode element, Marks around, Marks inLine)
    {
        foreach (HtmlNode node in element.Children)
        {
            if (node.IsText)
            {
                AddText(node.Text, element, around, inLine);
            }
            else if (node.Name == "br")
            {
                Break();
            }
            else if (!Silent.Contains(node.Name))
            {
                Child(node, around, inLine);
            }
        }
    }

    private void Child(HtmlNode node, Marks around, Marks inLine)
    {
        bool inline = Inline.Contains(node.Name) && (_marks[node.Order] & Standing) == 0;
        Marks marks = inline ? around : around | _marks[node.Order];
        if (!inline)
        {
            Flush();
        }

        bool link = node.Name == "a" && node.Attribute("href") is not null;
        _linkDepth += link ? 1 : 0;
        if (node.Name == "tr" && Row(node) is { } row)
        {
            Add(node, ParagraphKind.TableRow, row, marks, LinkCharsIn(node));
        }
        else if (node.Name == "pre")
        {
            string text = CleanText.Of(HtmlTree.TextOf(node));
            Add(node, ParagraphKind.Preformatted, text, marks, 0);
        }
        else
        {
            Element(node, marks, inline ? inLine | _marks[node.Order] : Marks.None);
        }

        if (!inline)
        {
            Flush();
        }

        _linkDepth -= link ? 1 : 0;
    }

    private void AddText(string text, HtmlNode element, Marks around, Marks inLine)
    {
        if (_line.Length == 0 && string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        _owner ??= element;
        _ownerMarks |= around;
        _line.Append(text).Replace('\n', ' ', _line.Length - text.Length, text.Length);
        int letters = _linkDepth > 0 || inLine != Marks.None ? Letters(text) : 0;
        _linkChars += _linkDepth > 0 ? letters : 0;
        _inlineMarked += inLine != Marks.None ? letters : 0;
        _inlineMarks |= inLine;
    }

    /// <summary>One line break parts words, two part paragraphs.</summary>
    private void Break()
    {
        int end = _line.Length;
        while (end > 0 && _line[end - 1] is ' ' or '\t' or '\r' or '\u00A0')
        {
            end--;
        }

        if (end > 0 && _line[end - 1] == '\n')
        {
            Flush();
        }
        else if (end > 0)
        {
            // A line feed of the source is written as a blank below, so this one is a break.
            _line.Append('\n');
        }
    }

    private void Flush()
    {
        if (_line.Length > 0)
        {
            string text = CleanText.Of(_line);
            HtmlNode owner = BlockOf(_owner!);
            Marks marks = _ownerMarks | (_inlineMarked * 10 >= Letters(text) * 6 ? _inlineMarks : Marks.None);
            Add(owner, _kinds[owner.Order], text, marks, _linkChars);
        }

        _line.Clear();
        _linkChars = 0;
        _owner = null;
        _ownerMarks = _inlineMarks = Marks.None;
        _inlineMarked = 0;
    }

    private void Add(HtmlNode owner, ParagraphKind kind, string text, Marks marks, int linkChars)
    {
        // It is clean: its only white space is single blanks.
        int chars = text.Length - text.AsSpan().Count(' ');
        if (chars > 0 && _blocks.Count < ArticleLimits.Blocks)
        {
            _blocks.Add(new PageBlock(owner, kind, text, chars, Math.Min(linkChars, chars), marks) { Index = _blocks.Count });
        }
    }

    private static HtmlNode BlockOf(HtmlNode node)
    {
        while (Inline.Contains(node.Name) && node.Parent is { } parent)
        {
            node = parent;
        }

        return node;
    }

    /// <summary>What a block in each node is, by the node's order; in an array that is given back.</summary>
    private static ParagraphKind[] KindsOf(IReadOnlyList<HtmlNode> nodes)
    {
        ParagraphKind[] kinds = ArrayPool<ParagraphKind>.Shared.Rent(nodes.Count);
        for (int i = 0; i < nodes.Count; i++)
        {
            HtmlNode node = nodes[i];
            kinds[i] = node.Name switch
            {
                "body" or "article" or "main" or "section" or "table" => ParagraphKind.Text,
                "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => ParagraphKind.Heading,
                "li" or "dd" or "dt" => ParagraphKind.ListItem,
                "blockquote" or "q" => ParagraphKind.Quote,
                _ => node.Parent is { } parent ? kinds[parent.Order] : ParagraphKind.Text,
            };
        }

        return kinds;
    }

    /// <summary>The cells of a row of data; null where the row only arranges blocks.</summary>
    private static string? Row(HtmlNode row)
    {
        List<string> cells = [];
        int chars = 0;
        foreach (HtmlNode cell in row.Children)
        {
            if (cell.IsText)
            {
                continue;
            }

            if (cell.Name is not ("td" or "th") || HoldsBlocks(cell))
            {
                return null;
            }

            string text = CleanText.Of(HtmlTree.TextOf(cell));
            chars += text.Length;
            if (chars >= MostInRow)
            {
                return null;
            }

            cells.Add(text);
        }

        return cells.Count > 1 ? string.Join(" | ", cells.Where(cell => cell.Length > 0)) : null;
    }

    private static bool HoldsBlocks(HtmlNode cell)
    {
        // Most cells hold a piece of text.
        if (cell.Children is [] or [{ IsText: true }])
        {
            return false;
        }

        int paragraphs = 0;
        foreach (HtmlNode node in Below(cell))
        {
            paragraphs += node.Name is "p" or "li" ? 1 : 0;
            if (paragraphs > 3 || node.Name is "table" or "h1" or "h2" or "article" or "section" or "form")
            {
                return true;
            }
        }

        return false;
    }

    private static int LinkCharsIn(HtmlNode node) => Below(node).Where(inner => inner.Name == "a").Sum(link => Letters(HtmlTree.TextOf(link)));

    private static IEnumerable<HtmlNode> Below(HtmlNode node)
    {
        Stack<HtmlNode> open = new(node.Nodes);
        while (open.TryPop(out HtmlNode? next))
        {
            yield return next;
            foreach (HtmlNode child in next.Nodes)
            {
                open.Push(child);
            }
        }
    }

    private static int Letters(string text)
    {
        int letters = 0;
        foreach (char c in text)
        {
            letters += c > ' ' && !char.IsWhiteSpace(c) ? 1 : 0;
        }

        return letters;
    }
}
