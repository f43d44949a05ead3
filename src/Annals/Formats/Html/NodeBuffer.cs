using System.Buffers;

namespace Annals.Formats.Html;

/// <summary>Nodes of a page as they are found: how many there will be is known at its end only, and a list that grows asks for three times the room.</summary>
internal sealed class NodeBuffer : IDisposable
{
    private const int Few = 1024;

    private HtmlNode[] _nodes = ArrayPool<HtmlNode>.Shared.Rent(Few);

    public int Count { get; private set; }

    public void Add(HtmlNode node)
    {
        if (Count == _nodes.Length)
        {
            HtmlNode[] more = ArrayPool<HtmlNode>.Shared.Rent(Count * 2);
            _nodes.CopyTo(more, 0);
            Dispose();
            _nodes = more;
        }

        _nodes[Count++] = node;
    }

    public List<HtmlNode> ToList()
    {
        List<HtmlNode> list = new(Count);
        list.AddRange(_nodes.AsSpan(0, Count));
        return list;
    }

    /// <summary>Gives the array back, without the nodes: it outlives the page.</summary>
    public void Dispose() => ArrayPool<HtmlNode>.Shared.Return(_nodes, clearArray: true);
}
