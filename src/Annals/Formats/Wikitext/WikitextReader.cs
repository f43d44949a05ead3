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
    private readonly HtmlLists _lists = new();
    private readonly List<WikiBlock> _blocks = [];
    private readonly List<WikitextFault> _faults = [];
    private readonly int _start;
    private readonly int _end;
    private int _line;
    private int _counted;
    private int _nextLost;
    private int _tables;
    private int _verbatim = -1;
    private int _lineFrom;
    private int _lineEnd = -1;
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

        int tagAt = ListTag(content, lineEnd, out WikiTagSpan tag);
        if (tagAt == content)
        {
            return Item(tagAt, tag, line);
        }

        int inner = LineStart.MarkersEnd(_text, content, lineEnd);
        string markers = LineStart.Markers(_text.AsSpan(content, inner - content));
        int end = tagAt >= 0 ? tagAt : Extend(inner, lineEnd);
        int next = tagAt >= 0 ? tagAt : end + 1;
        _lists.Line(markers.Length);
        WikiBlockKind kind = markers.Length == 0 ? WikiBlockKind.Paragraph : markers[^1] == ';' ? WikiBlockKind.Term : WikiBlockKind.ListLine;
        if (markers.Length == 0 && LineStart.TryHeading(_text.AsSpan(content, end - content), out int level))
        {
            kind = WikiBlockKind.Heading;
            inner += level;
            end -= level + end - content - _text.AsSpan(content, end - content).TrimEnd().Length;
        }

        if (kind == WikiBlockKind.Term && TermEnd(inner, end) is >= 0 and int colon)
        {
            Add(kind, markers, line, inner, colon);
            (kind, markers, line, inner) = (WikiBlockKind.ListLine, markers[..^1] + ':', LineOf(colon), colon + 1);
        }

        if (markers.Length > 0 || !IsOfTable(_text.AsSpan(inner, lineEnd - inner), line))
        {
            Add(kind, markers, line, inner, Math.Max(inner, end));
        }

        return next;
    }

    /// <summary>Where the first tag of a list in HTML stands that is not within a template or footnote; -1: there is none. Lines that hold text as it is written are left whole.</summary>
    private int ListTag(int start, int end, out WikiTagSpan tag)
    {
        _pairs.Clear();
        int scanned = start;
        for (int at = start; HtmlLists.Next(_text.AsSpan(at, end - at), out tag) is >= 0 and int found; at += tag.Length)
        {
            at += found;
            _pairs.Scan(_text, scanned, at);
            scanned = at;
            if (!_pairs.IsOpen)
            {
                return NextVerbatim(start) < end ? -1 : at;
            }
        }

        return -1;
    }

    /// <summary>Where text that stands as it is written ends next.</summary>
    private int NextVerbatim(int start)
    {
        if (_verbatim < start)
        {
            int found = _text.AsSpan(start).IndexOf("</nowiki", StringComparison.OrdinalIgnoreCase);
            _verbatim = found < 0 ? int.MaxValue : start + found;
        }

        return _verbatim;
    }

    /// <summary>Reads an item of a list in HTML, which goes on over lines to the next tag of a list, an empty line, or a line that begins a block.</summary>
    private int Item(int tagAt, WikiTagSpan tag, int line)
    {
        int start = tagAt + tag.Length;
        if (!_lists.Take(tag))
        {
            return start;
        }

        int lineEnd = EndOfLine(start);
        int end = ListTag(start, lineEnd, out _);
        while (end < 0 && lineEnd < _end)
        {
            int next = lineEnd + 1;
            int nextEnd = EndOfLine(next);
            ReadOnlySpan<char> text = _text.AsSpan(next, nextEnd - next);
            if (text.IsWhiteSpace() || LineStart.BeginsBlock(text))
            {
                break;
            }

            end = ListTag(next, nextEnd, out _);
            lineEnd = nextEnd;
        }

        end = end < 0 ? lineEnd : end;
        _pairs.Clear();
        _pairs.Scan(_text, start, end);
        Add(WikiBlockKind.ListLine, _lists.Markers, line, start, end);
        return end;
    }

    /// <summary>
    /// Where a term ends whose text stands on the same line (<c>; term : text</c>): at the first colon with a blank beside it that is within no brackets and has
    /// something behind it; -1: there is none.
    /// </summary>
    private int TermEnd(int start, int end)
    {
        _pairs.Sort();
        for (int at = start; at < end; at++)
        {
            if (_pairs.TryGet(at, out BracketPair pair) && pair.Close < end)
            {
                at = pair.Close;
            }
            else if (_text[at] == ':' && at > start && at + 1 < end && (char.IsWhiteSpace(_text[at - 1]) || char.IsWhiteSpace(_text[at + 1])))
            {
                return _text.AsSpan(start, at - start).IsWhiteSpace() || _text.AsSpan(at + 1, end - at - 1).IsWhiteSpace() ? -1 : at;
            }
        }

        return -1;
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
        // A line of many items is asked for at each of them.
        if (start < _lineFrom || start > _lineEnd)
        {
            int found = start < _end ? _text.AsSpan(start, _end - start).IndexOf('\n') : -1;
            (_lineFrom, _lineEnd) = (start, found < 0 ? _end : start + found);
        }

        return start < _end ? _lineEnd : _end;
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
