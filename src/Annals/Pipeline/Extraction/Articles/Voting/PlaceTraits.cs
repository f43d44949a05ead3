using System.Buffers;
using Annals.Formats.Html;
using Annals.Model;
using Annals.Pipeline.Extraction.Articles.Body;

namespace Annals.Pipeline.Extraction.Articles.Voting;

/// <summary>Where a block stands: in which elements, beside what, and how far from the prose of the page.</summary>
internal sealed class PlaceTraits : IDisposable
{
    private const int Far = 60;

    private readonly PageLayout _layout;
    private readonly PageReadings _readings;
    private readonly List<PageBlock> _blocks;
    private readonly int[] _chars;
    private readonly int[] _links;
    private readonly int[] _depths;
    private readonly int[] _lists;
    private readonly bool[] _inTable;
    private readonly bool[] _inLink;
    private readonly int[] _proseBefore;
    private readonly int[] _proseBehind;
    private readonly List<(int Count, int Chars, int Links)> _likes = [];
    private readonly int[] _likenessOf;
    private readonly HtmlNode? _home;
    private readonly int _firstProse;
    private readonly int _lastProse;
    private readonly int _allProse;

    public PlaceTraits(PageLayout layout, PageReadings readings)
    {
        _layout = layout;
        _readings = readings;
        _blocks = layout.Blocks;
        int nodes = layout.Tree.Nodes.Count;
        _chars = Zeros(nodes);
        _links = Zeros(nodes);
        _depths = Zeros(nodes);
        _lists = Zeros(nodes);
        _inTable = layout.Tree.AreIn("table");
        _inLink = layout.Tree.AreIn("a");
        for (int i = 1; i < nodes; i++)
        {
            HtmlNode node = layout.Tree.Nodes[i];
            _depths[i] = _depths[node.Parent!.Order] + 1;
            _lists[i] = node.Name is "ul" or "ol" or "dl" ? i : _lists[node.Parent.Order];
        }

        _proseBefore = new int[_blocks.Count];
        _proseBehind = new int[_blocks.Count];
        _likenessOf = new int[_blocks.Count];
        Dictionary<(string, string, string, string), int> likenesses = [];
        Dictionary<HtmlNode, int> homes = [];
        foreach (PageBlock block in _blocks)
        {
            _chars[block.Node.Order] += block.Chars;
            _links[block.Node.Order] += block.LinkChars;
            if (!likenesses.TryGetValue(Likeness(block), out int likeness))
            {
                likeness = likenesses[Likeness(block)] = _likes.Count;
                _likes.Add(default);
            }

            _likenessOf[block.Index] = likeness;
            (int count, int chars, int links) = _likes[likeness];
            _likes[likeness] = (count + 1, chars + block.Chars, links + block.LinkChars);
            if (IsText(block) && block.Node.Parent is { } parent)
            {
                homes[parent] = homes.GetValueOrDefault(parent) + block.Chars;
                _allProse += block.Chars;
            }
        }

        for (int i = nodes - 1; i > 0; i--)
        {
            int parent = layout.Tree.Nodes[i].Parent!.Order;
            _chars[parent] += _chars[i];
            _links[parent] += _links[i];
        }

        _home = homes.Count == 0 ? null : homes.MaxBy(home => home.Value).Key;
        _firstProse = _blocks.FindIndex(IsText);
        _lastProse = _blocks.FindLastIndex(IsText);
        Distances();
    }

    public static IReadOnlyList<string> Names { get; } =
    [
        "depth", "place on the page", "blocks from the first prose", "blocks to the last prose", "blocks from prose before", "blocks to prose behind", "prose around",
        "share of the page's prose in its parent", "share of links in its parent", "characters of its parent", "blocks like it", "characters of blocks like it", "share of links in blocks like it", "share of prose in blocks like it",
        "levels above home", "levels below home", "in home", "share of links in its list", "items of its list", "in a list", "in a table", "in a link",
        "votes before", "votes behind", "votes two before", "votes two behind", "characters before", "characters behind", "links before", "links behind", "clutter before", "clutter behind", "heading before", "heading behind",
        "votes of five before", "votes of five behind", "beside its parent's siblings", "share of its grandparent's links", "share of the page's prose in its grandparent", "prose of the page", "blocks of the page",
    ];

    public void Write(PageBlock block, Span<float> row)
    {
        int index = block.Index;
        HtmlNode parent = block.Node.Parent ?? block.Node;
        HtmlNode grand = parent.Parent ?? parent;
        row[0] = _depths[block.Node.Order];
        row[1] = (float)index / _blocks.Count;
        row[2] = _firstProse < 0 ? -1 : Math.Clamp(index - _firstProse, -Far, 4 * Far);
        row[3] = _lastProse < 0 ? -1 : Math.Clamp(_lastProse - index, -Far, 4 * Far);
        row[4] = _proseBefore[index];
        row[5] = _proseBehind[index];
        row[6] = Math.Max(_proseBefore[index], _proseBehind[index]);
        row[7] = Share(_layout.Prose[parent.Order], _layout.Prose[0]);
        row[8] = Share(_links[parent.Order], _chars[parent.Order]);
        row[9] = _chars[parent.Order];
        (int count, int chars, int links) = _likes[_likenessOf[index]];
        row[10] = count;
        row[11] = (float)chars / count;
        row[12] = Share(links, chars);
        row[13] = Share(chars, _allProse);
        WriteHome(block, row[14..]);
        WriteLists(block, row[17..]);
        WriteNeighbours(index, row[22..]);
        row[36] = parent.Nodes.Count;
        row[37] = Share(_links[grand.Order], _chars[grand.Order]);
        row[38] = Share(_layout.Prose[grand.Order], _layout.Prose[0]);
        row[39] = _allProse;
        row[40] = _blocks.Count;
    }

    /// <summary>Gives the arrays back that are as long as the page has nodes.</summary>
    public void Dispose()
    {
        foreach (int[] numbers in (ReadOnlySpan<int[]>)[_chars, _links, _depths, _lists])
        {
            ArrayPool<int>.Shared.Return(numbers);
        }
    }

    private static int[] Zeros(int count)
    {
        int[] numbers = ArrayPool<int>.Shared.Rent(count);
        numbers.AsSpan(0, count).Clear();
        return numbers;
    }

    private static bool IsText(PageBlock block) => block.IsProse && (block.Marks & Marks.Around) == 0;

    private static float Share(int part, int all) => all == 0 ? 0 : (float)part / all;

    private static (string, string, string, string) Likeness(PageBlock block) =>
        (block.Node.Name, block.Node.Attribute("class") ?? "", block.Node.Parent?.Name ?? "", block.Node.Parent?.Attribute("class") ?? "");

    private void Distances()
    {
        int since = Far;
        for (int i = 0; i < _blocks.Count; i++)
        {
            _proseBefore[i] = since;
            since = IsText(_blocks[i]) ? 1 : Math.Min(Far, since + 1);
        }

        since = Far;
        for (int i = _blocks.Count - 1; i >= 0; i--)
        {
            _proseBehind[i] = since;
            since = IsText(_blocks[i]) ? 1 : Math.Min(Far, since + 1);
        }
    }

    /// <summary>The way from the element that holds most prose to the block: up to what both stand in, then down.</summary>
    private void WriteHome(PageBlock block, Span<float> row)
    {
        if (_home is null)
        {
            return;
        }

        int up = 0;
        HtmlNode shared = _home;
        while (!shared.Holds(block.Node) && shared.Parent is { } parent)
        {
            shared = parent;
            up++;
        }

        row[0] = up;
        row[1] = _depths[block.Node.Order] - _depths[shared.Order];
        row[2] = up == 0 ? 1 : 0;
    }

    private void WriteLists(PageBlock block, Span<float> row)
    {
        HtmlNode? list = _lists[block.Node.Order] is > 0 and int order ? _layout.Tree.Nodes[order] : null;
        row[0] = list is null ? 0 : Share(_links[list.Order], _chars[list.Order]);
        row[1] = list is null ? 0 : list.Nodes.Count;
        row[2] = list is null ? 0 : 1;
        row[3] = _inTable[block.Node.Order] ? 1 : 0;
        row[4] = _inLink[block.Node.Order] ? 1 : 0;
    }

    private void WriteNeighbours(int index, Span<float> row)
    {
        PageBlock? before = index > 0 ? _blocks[index - 1] : null;
        PageBlock? behind = index + 1 < _blocks.Count ? _blocks[index + 1] : null;
        row[0] = before is null ? -1 : _readings.Votes(before);
        row[1] = behind is null ? -1 : _readings.Votes(behind);
        row[2] = index > 1 ? _readings.Votes(_blocks[index - 2]) : -1;
        row[3] = index + 2 < _blocks.Count ? _readings.Votes(_blocks[index + 2]) : -1;
        row[4] = before?.Chars ?? 0;
        row[5] = behind?.Chars ?? 0;
        row[6] = (float)(before?.LinkDensity ?? 0);
        row[7] = (float)(behind?.LinkDensity ?? 0);
        row[8] = before is not null && (before.Marks & Marks.Clutter) != 0 ? 1 : 0;
        row[9] = behind is not null && (behind.Marks & Marks.Clutter) != 0 ? 1 : 0;
        row[10] = before?.Kind == ParagraphKind.Heading ? 1 : 0;
        row[11] = behind?.Kind == ParagraphKind.Heading ? 1 : 0;
        for (int i = 1; i <= 5; i++)
        {
            row[12] += index - i >= 0 ? _readings.Votes(_blocks[index - i]) : 0;
            row[13] += index + i < _blocks.Count ? _readings.Votes(_blocks[index + i]) : 0;
        }
    }
}
