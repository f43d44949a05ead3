using System.Collections.Immutable;

namespace Annals.Formats.Wikitext;

/// <summary>
/// Reads wikitext into lines and their pieces. It knows MediaWiki's grammar as far as running text and lists need it, and no templates' meaning. Time grows
/// with the length of the text, whatever stands in it.
/// </summary>
internal sealed class WikitextReader
{
    private const int LongestQuote = 80;

    private readonly string _text;
    private readonly List<(int At, int Lines)> _lost;
    private readonly BracketPairs _pairs = new();
    private readonly InlineReader _inlines;
    private readonly List<WikiBlock> _blocks = [];
    private readonly List<WikitextFault> _faults = [];
    private readonly int _start;
    private readonly int _end;
    private int _line;
    private int _counted;
    private int _nextLost;
    private int _tables;
    private bool _gallery;

    private WikitextReader(string text, int start, int end, int firstLine)
    {
        _text = CommentFilter.Filter(text, ref start, ref end, out _lost, out List<int> unclosed);
        (_start, _end, _counted) = (start, end, start);
        _inlines = new InlineReader(_text, _pairs);
        _line = firstLine;
        foreach (int at in unclosed)
        {
            _faults.Add(new WikitextFault(firstLine + _text.AsSpan(0, at).Count('\n') + _lost.Where(gap => gap.At <= at).Sum(gap => gap.Lines), "a comment is not closed; it is taken to end with its line"));
            break;
        }
    }

    /// <summary>Reads a page.</summary>
    /// <param name="firstLine">the 1-based number of its first line</param>
    public static WikitextPage Read(string text, int firstLine = 1) => Read(text, 0, text.Length, firstLine);

    /// <summary>Reads a part of a page.</summary>
    /// <param name="firstLine">the 1-based line of the page on which the part begins</param>
    public static WikitextPage Read(string text, int start, int end, int firstLine)
    {
        WikitextReader reader = new(text, start, end, firstLine);
        int at = reader._start;
        while (at < reader._end)
        {
            at = reader.Block(at);
        }

        return new WikitextPage(reader._blocks, reader._faults);
    }

    /// <summary>Reads text that stands within a line.</summary>
    public static ImmutableArray<WikiInline> ReadInline(string text)
    {
        BracketPairs pairs = new();
        pairs.Scan(text, 0, text.Length);
        pairs.Sort();
        return new InlineReader(text, pairs).Read(0, text.Length);
    }

    /// <summary>Reads the block that begins at <paramref name="start"/>; the answer is where the next one does.</summary>
    private int Block(int start)
    {
        int lineEnd = EndOfLine(start);
        int line = LineOf(start);
        int content = LineStart.SkipBlank(_text, start, lineEnd);
        if (content == lineEnd || IsOfGallery(_text.AsSpan(content, lineEnd - content)))
        {
            return lineEnd + 1;
        }

        int inner = LineStart.MarkersEnd(_text, content, lineEnd);
        string markers = LineStart.Markers(_text.AsSpan(content, inner - content));
        int end = Extend(inner, lineEnd);
        WikiBlockKind kind = markers.Length == 0 ? WikiBlockKind.Paragraph : markers[^1] == ';' ? WikiBlockKind.Term : WikiBlockKind.ListLine;
        int next = end + 1;
        if (markers.Length == 0 && LineStart.TryHeading(_text.AsSpan(content, end - content), out int level))
        {
            kind = WikiBlockKind.Heading;
            inner += level;
            end -= level + end - content - _text.AsSpan(content, end - content).TrimEnd().Length;
        }

        if (markers.Length > 0 || !IsOfTable(_text.AsSpan(inner, lineEnd - inner), line))
        {
            Add(kind, markers, line, inner, Math.Max(inner, end));
        }

        return next;
    }

    /// <summary>Whether a line belongs to a gallery of pictures. One that is never closed ends before the next bullet or category.</summary>
    private bool IsOfGallery(ReadOnlySpan<char> line)
    {
        if (_gallery ? LineStart.BeginsBlock(line) : !line.StartsWith("<gallery", StringComparison.OrdinalIgnoreCase))
        {
            _gallery = false;
            return false;
        }

        _gallery = !line.Contains("</gallery", StringComparison.OrdinalIgnoreCase);
        return true;
    }

    /// <summary>
    /// Whether a line is markup that shows nothing, or a row of a table. Cells hold figures, pictures and side boxes; lists within a table are lists all the same.
    /// </summary>
    private bool IsOfTable(ReadOnlySpan<char> text, int line)
    {
        if (LineStart.IsTableMarkup(text))
        {
            _tables = text.StartsWith("{|", StringComparison.Ordinal) ? _tables + 1 : text.StartsWith("|}", StringComparison.Ordinal) ? Math.Max(0, _tables - 1) : _tables;
            return true;
        }

        if (_tables == 0 || text.IsEmpty || text[0] is not ('|' or '!'))
        {
            return false;
        }

        ReadOnlySpan<char> cell = text.Trim("|!+ ");
        if (!cell.IsEmpty)
        {
            _faults.Add(new WikitextFault(line, $"a row of a table is left aside: {cell[..Math.Min(cell.Length, LongestQuote)]}"));
        }

        return true;
    }

    private void Add(WikiBlockKind kind, string markers, int line, int start, int end)
    {
        _pairs.Sort();
        ImmutableArray<WikiInline> inlines = _inlines.Read(start, end);
        foreach (string fault in _inlines.Faults)
        {
            _faults.Add(new WikitextFault(line, fault));
        }

        _inlines.Faults.Clear();
        _blocks.Add(new WikiBlock(kind, markers, line, inlines));
    }

    /// <summary>Where the block ends: lines that begin with a blank continue it, and so does whatever is needed to close a template or footnote.</summary>
    private int Extend(int start, int lineEnd)
    {
        _pairs.Clear();
        _pairs.Scan(_text, start, lineEnd);
        while (lineEnd < _end)
        {
            int next = lineEnd + 1;
            int nextEnd = EndOfLine(next);
            int content = LineStart.SkipBlank(_text, next, nextEnd);
            bool blank = content == nextEnd;
            bool continues = content > next && !LineStart.BeginsBlock(_text.AsSpan(content, nextEnd - content));
            bool open = _pairs.IsOpen && !LineStart.BeginsBlock(_text.AsSpan(next, nextEnd - next));
            if (blank || !(continues || open))
            {
                break;
            }

            _pairs.Scan(_text, lineEnd, nextEnd);
            lineEnd = nextEnd;
        }

        return lineEnd;
    }

    private int EndOfLine(int start)
    {
        int found = start < _end ? _text.AsSpan(start, _end - start).IndexOf('\n') : -1;
        return found < 0 ? _end : start + found;
    }

    private int LineOf(int at)
    {
        _line += _text.AsSpan(_counted, at - _counted).Count('\n');
        _counted = at;
        while (_nextLost < _lost.Count && _lost[_nextLost].At <= at)
        {
            _line += _lost[_nextLost++].Lines;
        }

        return _line;
    }
}
