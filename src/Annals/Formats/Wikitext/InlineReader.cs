using System.Buffers;
using System.Collections.Immutable;
using System.Net;
using System.Runtime.InteropServices;

namespace Annals.Formats.Wikitext;

/// <summary>Reads the pieces of one line; positions are indices into the text, and each character is looked at a bounded number of times.</summary>
internal sealed class InlineReader(string text, BracketPairs pairs)
{
    /// <summary>Deeper brackets are plain text.</summary>
    public const int MostDepth = 40;

    private const int LongestEntity = 40;

    private static readonly SearchValues<char> Special = SearchValues.Create("[{<&':");
    private static readonly SearchValues<char> UrlEnd = SearchValues.Create(" \t\r\n\u00A0\u3000<>\"[]");

    // Pieces that were read and have no place in the tree yet: those of the innermost brackets come last.
    private readonly List<WikiInline> _pieces = [];
    private readonly VerbatimEnd _verbatim = new();
    private int _depth;

    /// <summary>What did not fit; cleared by whoever reads it.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>The pieces between two positions; <see cref="BracketPairs"/> must know the brackets between them.</summary>
    public ImmutableArray<WikiInline> Read(int start, int end)
    {
        _verbatim.Clear();
        int first = _pieces.Count;
        int from = start;
        int at = start;
        bool quotes = false;
        while (at < end)
        {
            int found = text.AsSpan(at, end - at).IndexOfAny(Special);
            if (found < 0)
            {
                break;
            }

            at += found;
            int before = _pieces.Count;
            char special = text[at];
            at = special switch
            {
                '[' => Square(ref from, at, end),
                '{' => Curly(ref from, at, end),
                '<' => Tag(ref from, at, end),
                '&' => Entity(ref from, at, end),
                ':' => FreeUrl(ref from, at, end),
                _ => Quotes(ref from, at, end),
            };
            quotes |= special == '\'' && _pieces.Count > before;
        }

        Flush(ref from, end, end);
        return Taken(first, quotes);
    }

    /// <summary>Takes the pieces from number <paramref name="first"/> on.</summary>
    private ImmutableArray<WikiInline> Taken(int first, bool quotes)
    {
        Span<WikiInline> pieces = CollectionsMarshal.AsSpan(_pieces)[first..];
        if (quotes)
        {
            QuoteRuns.Balance(pieces);
        }

        ImmutableArray<WikiInline> taken = pieces.ToImmutableArray();
        CollectionsMarshal.SetCount(_pieces, first);
        return taken;
    }

    /// <summary>Writes the text before <paramref name="at"/> and goes on behind <paramref name="next"/>.</summary>
    private void Flush(ref int from, int at, int next)
    {
        if (at > from)
        {
            _pieces.Add(new WikiText(text.AsMemory(from, at - from)));
        }

        from = next;
    }

    private int Square(ref int from, int at, int end)
    {
        if (_depth < MostDepth && pairs.TryGet(at, out BracketPair pair) && pair.Close <= end)
        {
            int next = pair.Close + (pair.Kind == BracketKind.Link ? 2 : 1);
            if (pair.Kind == BracketKind.Link)
            {
                next = TrailEnd(next, end);
            }

            Flush(ref from, at, next);
            _pieces.Add(pair.Kind == BracketKind.Link ? Link(at + 2, pair.Close, next) : External(at + 1, pair.Close));
            return next;
        }

        ReadOnlySpan<char> rest = text.AsSpan(at, end - at);
        if (UrlStart.Is(rest[1..]))
        {
            return UnclosedExternal(ref from, at, end);
        }

        // Of three brackets the first may be text and the others a link.
        return rest.Length > 1 && rest[1] == '[' && !pairs.TryGet(at + 1, out _) ? UnclosedLink(ref from, at, end) : at + 1;
    }

    private WikiLink Link(int start, int close, int end)
    {
        ReadOnlySpan<char> content = text.AsSpan(start, close - start);
        int bar = content.IndexOf('|');
        ReadOnlyMemory<char> target = text.AsMemory(start, bar < 0 ? content.Length : bar);
        ReadOnlyMemory<char> trail = text.AsMemory(close + 2, end - close - 2);
        return new WikiLink(target, bar < 0 ? default : Below(start + bar + 1, close), trail);
    }

    private WikiExternalLink External(int start, int close)
    {
        int urlEnd = EndOfUrl(start, close);
        int label = urlEnd;
        while (label < close && char.IsWhiteSpace(text[label]))
        {
            label++;
        }

        return new WikiExternalLink(text.AsMemory(start, urlEnd - start), Below(label, close), Free: false);
    }

    private ImmutableArray<WikiInline> Below(int start, int end)
    {
        if (text.AsSpan(start, end - start).IndexOfAny(Special) < 0)
        {
            return start < end ? [new WikiText(text.AsMemory(start, end - start))] : [];
        }

        _depth++;
        ImmutableArray<WikiInline> inlines = Read(start, end);
        _depth--;
        return inlines;
    }

    /// <summary>The bracket of an external link that is never closed: its label ends with the parenthesis it begins with.</summary>
    private int UnclosedExternal(ref int from, int at, int end)
    {
        Faults.Add("a link to a web address is not closed");
        int urlEnd = EndOfUrl(at + 1, end);
        int label = urlEnd < end && text[urlEnd] == ' ' ? urlEnd + 1 : urlEnd;
        int next = urlEnd;
        if (label < end && text[label] == '(')
        {
            int stop = text.AsSpan(label, end - label).IndexOfAny(")[");
            next = stop >= 0 && text[label + stop] == ')' ? label + stop + 1 : urlEnd;
        }

        Flush(ref from, at, next);
        _pieces.Add(new WikiExternalLink(text.AsMemory(at + 1, urlEnd - at - 1), next > label ? Below(label, next) : [], Free: false));
        return next;
    }

    /// <summary><c>[[</c> without its end must not eat the line: a single <c>]</c> ends it, or it is dropped.</summary>
    private int UnclosedLink(ref int from, int at, int end)
    {
        Faults.Add("a link to a page is not closed");
        int start = at + 2;
        int stop = start < end ? text.AsSpan(start, end - start).IndexOfAny("[]{}\n") : -1;
        if (stop <= 0 || text[start + stop] != ']')
        {
            Flush(ref from, at, start);
            return start;
        }

        int close = start + stop;
        Flush(ref from, at, close + 1);
        int bar = text.AsSpan(start, stop).IndexOf('|');
        _pieces.Add(new WikiLink(text.AsMemory(start, bar < 0 ? stop : bar), bar < 0 ? default : Below(start + bar + 1, close), default));
        return close + 1;
    }

    private int Curly(ref int from, int at, int end)
    {
        if (_depth >= MostDepth || !pairs.TryGet(at, out BracketPair pair) || pair.Close > end)
        {
            bool twice = at + 1 < end && text[at + 1] == '{' && (_depth >= MostDepth || !pairs.TryGet(at + 1, out _));
            if (twice)
            {
                Faults.Add("a template is not closed");
            }

            return at + (twice ? 2 : 1);
        }

        Flush(ref from, at, pair.Close + 2);
        _pieces.Add(TemplateReader.Read(text.AsMemory(at + 2, pair.Close - at - 2)));
        return pair.Close + 2;
    }

    private int Tag(ref int from, int at, int end)
    {
        if (!WikiTagReader.TryRead(text.AsSpan(at, end - at), out WikiTagSpan tag))
        {
            return at + 1;
        }

        int behind = at + tag.Length;
        if (tag.Name == "nowiki" && !tag.Closes && !tag.ClosesItself && _verbatim.Close(text, behind, end) is >= 0 and int close)
        {
            Flush(ref from, at, behind);
            int tagEnd = text.AsSpan(close, end - close).IndexOf('>');
            int next = tagEnd < 0 ? end : close + tagEnd + 1;
            _pieces.Add(new WikiText(WebUtility.HtmlDecode(text[behind..close]).AsMemory()));
            from = next;
            return next;
        }

        if (tag.Name == "ref" && !tag.Closes)
        {
            ReadOnlyMemory<char> name = ReferenceName(text.AsMemory(at + tag.AttributesAt, tag.Length - tag.AttributesAt));
            if (!tag.ClosesItself && _depth < MostDepth && pairs.TryGet(at, out BracketPair pair) && pair.Close <= end)
            {
                int tagEnd = text.AsSpan(pair.Close, end - pair.Close).IndexOf('>');
                int next = tagEnd < 0 ? end : pair.Close + tagEnd + 1;
                Flush(ref from, at, next);
                _pieces.Add(new WikiReference(name, Below(behind, pair.Close)));
                return next;
            }

            Flush(ref from, at, behind);
            _pieces.Add(new WikiReference(name, []));
            return behind;
        }

        Flush(ref from, at, behind);
        _pieces.Add(new WikiTag(tag.Name, tag.Closes));
        return behind;
    }

    private static ReadOnlyMemory<char> ReferenceName(ReadOnlyMemory<char> attributes)
    {
        int at = attributes.Span.IndexOf("name", StringComparison.OrdinalIgnoreCase);
        int equals = at < 0 ? -1 : attributes.Span[at..].IndexOf('=');
        if (equals < 0)
        {
            return default;
        }

        ReadOnlyMemory<char> value = attributes[(at + equals + 1)..].TrimStart();
        char quote = value.Length > 0 ? value.Span[0] : ' ';
        int stop = quote is '"' or '\'' ? value.Span[1..].IndexOf(quote) + 1 : value.Span.IndexOfAny(" />");
        return stop <= 0 ? default : quote is '"' or '\'' ? value[1..stop] : value[..stop];
    }

    private int Entity(ref int from, int at, int end)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at, Math.Min(end - at, LongestEntity));
        int semicolon = rest.IndexOf(';');
        if (semicolon < 2)
        {
            return at + 1;
        }

        string written = rest[..(semicolon + 1)].ToString();
        string decoded = WebUtility.HtmlDecode(written);
        if (decoded == written)
        {
            return at + 1;
        }

        Flush(ref from, at, at + written.Length);
        _pieces.Add(new WikiText(decoded.AsMemory()));
        return at + written.Length;
    }

    private int FreeUrl(ref int from, int at, int end)
    {
        int start = at + 2 < end && text[at + 1] == '/' && text[at + 2] == '/' ? UrlStart.SchemeBefore(text, at) : -1;
        if (start < from || !UrlStart.Is(text.AsSpan(start, end - start)))
        {
            return at + 1;
        }

        int stop = EndOfUrl(start, end);
        bool opens = text.AsSpan(start, stop - start).Contains('(');
        while (stop > at && (text[stop - 1] is ',' or ';' or '\\' or '.' or ':' or '!' or '?' || (text[stop - 1] == ')' && !opens)))
        {
            stop--;
        }

        Flush(ref from, start, stop);
        _pieces.Add(new WikiExternalLink(text.AsMemory(start, stop - start), [], Free: true));
        return stop;
    }

    private int Quotes(ref int from, int at, int end)
    {
        int run = text.AsSpan(at, end - at).IndexOfAnyExcept('\'');
        run = run < 0 ? end - at : run;
        if (run > 1)
        {
            Flush(ref from, at, at + run);
            _pieces.Add(QuoteRuns.Of(run));
        }

        return at + run;
    }

    /// <summary>An address ends at white space, a bracket, a tag, or where italics begin.</summary>
    private int EndOfUrl(int start, int end)
    {
        ReadOnlySpan<char> rest = text.AsSpan(start, end - start);
        int stop = rest.IndexOfAny(UrlEnd);
        rest = stop < 0 ? rest : rest[..stop];
        int quotes = rest.IndexOf("''", StringComparison.Ordinal);
        return start + (quotes < 0 ? rest.Length : quotes);
    }

    private int TrailEnd(int at, int end)
    {
        while (at < end && text[at] is >= 'a' and <= 'z')
        {
            at++;
        }

        return at;
    }
}
