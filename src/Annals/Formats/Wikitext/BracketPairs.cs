using System.Buffers;

namespace Annals.Formats.Wikitext;

/// <summary>
/// Finds which brackets belong together: <c>[[ ]]</c>, <c>{{ }}</c>, <c>[url ]</c> and <c>&lt;ref&gt;&lt;/ref&gt;</c>. One pass with a stack, so that
/// unclosed brackets cost no more than closed ones; what is never closed pairs with nothing and is text.
/// </summary>
internal sealed class BracketPairs
{
    private static readonly SearchValues<char> Brackets = SearchValues.Create("[]{}<\n");

    private readonly List<(int At, BracketKind Kind)> _open = [];
    private readonly List<BracketPair> _pairs = [];
    private readonly int[] _counts = new int[4];
    private readonly VerbatimEnd _verbatim = new();
    private bool _sorted = true;
    private int _next;

    /// <summary>A template or footnote is open, so that the line goes on.</summary>
    public bool IsOpen => _counts[(int)BracketKind.Template] > 0 || _counts[(int)BracketKind.Reference] > 0;

    public void Clear()
    {
        _open.Clear();
        _pairs.Clear();
        Array.Clear(_counts);
        _verbatim.Clear();
        _sorted = true;
        _next = 0;
    }

    /// <summary>Reads on from <paramref name="start"/>; what was open before stays open.</summary>
    public void Scan(ReadOnlySpan<char> text, int start, int end)
    {
        for (int at = start; at < end;)
        {
            int found = text[at..end].IndexOfAny(Brackets);
            if (found < 0)
            {
                return;
            }

            at += found;
            at = text[at] switch
            {
                '[' => Square(text, at, end),
                ']' => CloseSquare(text, at, end),
                '{' => Curly(text, at, end),
                '}' => CloseCurly(text, at, end),
                '<' => Tag(text, at, end),
                _ => NewLine(at),
            };
        }
    }

    /// <summary>Makes the pairs ready to be asked for in the order of the text.</summary>
    public void Sort()
    {
        if (!_sorted)
        {
            _pairs.Sort((left, right) => left.Open.CompareTo(right.Open));
            _sorted = true;
        }

        _next = 0;
    }

    /// <summary>The pair that opens at <paramref name="at"/>; to be asked with growing positions after <see cref="Sort"/>.</summary>
    public bool TryGet(int at, out BracketPair pair)
    {
        while (_next < _pairs.Count && _pairs[_next].Open < at)
        {
            _next++;
        }

        bool found = _next < _pairs.Count && _pairs[_next].Open == at;
        pair = found ? _pairs[_next] : default;
        return found;
    }

    private int Square(ReadOnlySpan<char> text, int at, int end)
    {
        int run = Run(text, at, end);

        // The innermost brackets of a run belong to what follows it; "[[http:" is a bracket before an external link.
        int last = at + run;
        if (UrlStart.Is(text[last..end]))
        {
            Push(last - 1, BracketKind.External);
            return last;
        }

        for (int open = last - (run & ~1); open < last; open += 2)
        {
            Push(open, BracketKind.Link);
        }

        return last;
    }

    private int CloseSquare(ReadOnlySpan<char> text, int at, int end)
    {
        if (_open.Count > 0 && _open[^1].Kind == BracketKind.External)
        {
            Close(at);
            return at + 1;
        }

        bool twice = at + 1 < end && text[at + 1] == ']';
        if (!twice || _counts[(int)BracketKind.Link] == 0)
        {
            return at + 1;
        }

        CloseNearest(BracketKind.Link, at);
        return at + 2;
    }

    private int Curly(ReadOnlySpan<char> text, int at, int end)
    {
        int run = Run(text, at, end);
        int last = at + run;
        for (int open = last - (run & ~1); open < last; open += 2)
        {
            Push(open, BracketKind.Template);
        }

        return last;
    }

    private int CloseCurly(ReadOnlySpan<char> text, int at, int end)
    {
        if (at + 1 >= end || text[at + 1] != '}' || _counts[(int)BracketKind.Template] == 0)
        {
            return at + 1;
        }

        CloseNearest(BracketKind.Template, at);
        return at + 2;
    }

    private int Tag(ReadOnlySpan<char> text, int at, int end)
    {
        ReadOnlySpan<char> rest = text[at..end];
        if (rest.StartsWith("</ref", StringComparison.OrdinalIgnoreCase))
        {
            if (_counts[(int)BracketKind.Reference] > 0)
            {
                CloseNearest(BracketKind.Reference, at);
            }

            return at + 5;
        }

        if (WikiTagReader.TryRead(rest, out WikiTagSpan tag))
        {
            if (tag.Name == "ref" && !tag.Closes && !tag.ClosesItself)
            {
                Push(at, BracketKind.Reference);
            }

            return tag.Name == "nowiki" && !tag.Closes && !tag.ClosesItself ? Math.Max(at + tag.Length, _verbatim.Close(text, at + tag.Length, end)) : at + tag.Length;
        }

        return at + 1;
    }

    /// <summary>Links do not reach over the end of a line, unless inside a template or footnote that does.</summary>
    private int NewLine(int at)
    {
        while (_open.Count > 0 && _open[^1].Kind is BracketKind.Link or BracketKind.External)
        {
            Drop();
        }

        return at + 1;
    }

    private static int Run(ReadOnlySpan<char> text, int at, int end)
    {
        int length = text[at..end].IndexOfAnyExcept(text[at]);
        return length < 0 ? end - at : length;
    }

    private void Push(int at, BracketKind kind)
    {
        _open.Add((at, kind));
        _counts[(int)kind]++;
    }

    private void CloseNearest(BracketKind kind, int at)
    {
        while (_open[^1].Kind != kind)
        {
            Drop();
        }

        Close(at);
    }

    private void Close(int at)
    {
        (int open, BracketKind kind) = _open[^1];
        Drop();
        _sorted &= _pairs.Count == 0 || _pairs[^1].Open < open;
        _pairs.Add(new BracketPair(open, at, kind));
    }

    private void Drop()
    {
        _counts[(int)_open[^1].Kind]--;
        _open.RemoveAt(_open.Count - 1);
    }
}

internal enum BracketKind
{
    Link,
    External,
    Template,
    Reference,
}

/// <summary>Two brackets that belong together, by the index of the first character of each.</summary>
internal readonly record struct BracketPair(int Open, int Close, BracketKind Kind);
