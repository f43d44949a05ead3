using System.Buffers;
using System.Net;

namespace Annals.Formats.Feeds;

/// <summary>
/// Reads markup that is no well-formed XML: missing and wrong end tags, attributes without quotation marks, lone ampersands, entities nobody declared, and what
/// is cut off. One pass, whose time grows with the text alone.
/// </summary>
internal sealed class TolerantMarkup
{
    private static readonly SearchValues<char> BareEnd = SearchValues.Create(" \t\r\n<>");

    private readonly string _text;
    private readonly IMarkupEvents _events;
    private readonly List<string> _open = [];
    private readonly List<MarkupAttribute> _attributes = [];
    private readonly Dictionary<string, string> _entities = new(StringComparer.Ordinal);
    private readonly LineCount _lines;

    // No end of a tag, and no second quotation mark, stands behind these: what would be searched in vain again and again.
    private readonly int _lastClose;
    private readonly int _lastDouble;
    private readonly int _lastSingle;
    private int _at;
    private int _ignoredEnds;

    private TolerantMarkup(string text, IMarkupEvents events)
    {
        _text = text;
        _events = events;
        _lines = new LineCount(text);
        _lastClose = text.LastIndexOf('>');
        _lastDouble = text.LastIndexOf('"');
        _lastSingle = text.LastIndexOf('\'');
    }

    /// <summary>Gives the pieces of <paramref name="text"/> to <paramref name="events"/>, and names what is wrong with it.</summary>
    public static void Read(string text, IMarkupEvents events)
    {
        TolerantMarkup markup = new(text, events);
        markup.Read();
        if (markup._ignoredEnds > 0)
        {
            events.Defect(0, $"{markup._ignoredEnds} end tags belong to no element and were passed over");
        }

        if (markup._open.Count > 0 && !events.IsFull)
        {
            events.Defect(markup._lines.At(text.Length), $"the text ends within the element {markup._open[^1]}: it is cut off");
            events.CutOff();
            markup.CloseTo(0);
        }
    }

    private void Read()
    {
        while (_at < _text.Length && !_events.IsFull)
        {
            int next = _text.IndexOf('<', _at);
            next = next < 0 ? _text.Length : next;
            Plain(_text.AsSpan(_at, next - _at));
            _at = next;
            if (next < _text.Length)
            {
                Markup();
            }
        }
    }

    private void Markup()
    {
        ReadOnlySpan<char> rest = _text.AsSpan(_at);
        if (rest.StartsWith("<![CDATA["))
        {
            int from = _at + "<![CDATA[".Length;
            int end = _text.IndexOf("]]>", from, StringComparison.Ordinal);
            _events.Text(_text.AsSpan(from, (end < 0 ? _text.Length : end) - from));
            _at = end < 0 ? _text.Length : end + 3;
        }
        else if (rest.StartsWith("<!--"))
        {
            Pass("-->", 4);
        }
        else if (rest.StartsWith("<?"))
        {
            Pass(_text.IndexOf("?>", _at, StringComparison.Ordinal) < 0 ? ">" : "?>", 2);
        }
        else if (rest.StartsWith("<!"))
        {
            DocumentType();
        }
        else if (rest.Length > 2 && rest[1] == '/' && IsName(rest[2]))
        {
            EndTag();
        }
        else if (rest.Length > 1 && IsName(rest[1]) && _lastClose > _at)
        {
            StartTag();
        }
        else
        {
            _events.Text("<");
            _at++;
        }
    }

    private void Pass(string mark, int skip)
    {
        int end = _text.IndexOf(mark, Math.Min(_text.Length, _at + skip), StringComparison.Ordinal);
        _at = end < 0 ? _text.Length : end + mark.Length;
    }

    /// <summary>Passes over a document type and remembers the plain entities it declares; one that refers to another, or to a file, is left aside.</summary>
    private void DocumentType()
    {
        int close = _text.IndexOf('>', _at);
        int bracket = _text.IndexOf('[', _at);
        if (bracket < 0 || close < 0 || bracket > close)
        {
            _at = close < 0 ? _text.Length : close + 1;
            return;
        }

        int end = _text.IndexOf("]>", bracket, StringComparison.Ordinal);
        end = end < 0 ? _text.IndexOf(']', bracket) : end;
        end = end < 0 ? _text.Length : end;
        foreach (System.Text.RegularExpressions.ValueMatch match in EntityPattern.Declaration().EnumerateMatches(_text.AsSpan(bracket, Math.Min(end - bracket, EntityPattern.LongestType))))
        {
            string[] parts = _text.Substring(bracket + match.Index, match.Length).Split(['"', '\''], 2);
            string value = parts[1][..^1];
            _entities.TryAdd(parts[0].Trim().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], value.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(value) : value);
        }

        int after = end >= _text.Length ? -1 : _text.IndexOf('>', end);
        _at = after < 0 ? _text.Length : after + 1;
    }

    private void EndTag()
    {
        int from = _at + 2;
        int end = from;
        while (end < _text.Length && IsNamePart(_text[end]))
        {
            end++;
        }

        string name = _text[from..end];
        int close = _lastClose >= end ? _text.IndexOfAny(['>', '<'], end) : -1;
        _at = close < 0 ? _text.Length : _text[close] == '>' ? close + 1 : close;
        int open = _open.FindLastIndex(element => element.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (open < 0)
        {
            _ignoredEnds++;
            return;
        }

        CloseTo(open);
    }

    private void StartTag()
    {
        int begin = _at;
        int end = _at + 1;
        while (end < _text.Length && IsNamePart(_text[end]))
        {
            end++;
        }

        string name = _text[(_at + 1)..end];
        _at = end;
        _attributes.Clear();
        bool empty = Attributes();
        if (IsItem(name) && _open.FindLastIndex(IsItem) is >= 0 and var unclosed)
        {
            _events.Defect(_lines.At(begin), "an item begins before the one before it ends");
            CloseTo(unclosed);
        }

        _events.Start(name, _attributes, _lines.At(begin));
        if (_events.IsFull)
        {
            return;
        }

        if (empty)
        {
            _events.End();
        }
        else
        {
            _open.Add(name);
        }
    }

    /// <summary>Reads to the end of the tag; true where the element has no content.</summary>
    private bool Attributes()
    {
        while (_at < _text.Length)
        {
            char c = _text[_at];
            if (c == '>')
            {
                _at++;
                return false;
            }

            if (c == '/' && _at + 1 < _text.Length && _text[_at + 1] == '>')
            {
                _at += 2;
                return true;
            }

            if (c == '<')
            {
                return false;
            }

            if (IsName(c))
            {
                Attribute();
            }
            else
            {
                _at++;
            }
        }

        return false;
    }

    private void Attribute()
    {
        int from = _at;
        while (_at < _text.Length && IsNamePart(_text[_at]))
        {
            _at++;
        }

        string name = _text[from.._at];
        int equals = _at;
        while (equals < _text.Length && char.IsWhiteSpace(_text[equals]))
        {
            equals++;
        }

        string value = "";
        if (equals < _text.Length && _text[equals] == '=')
        {
            _at = equals + 1;
            while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            {
                _at++;
            }

            value = Value();
        }

        if (_attributes.Count < FeedLimits.Attributes && !_attributes.Exists(attribute => attribute.Name == name))
        {
            _attributes.Add(new MarkupAttribute(name, Decode(value)));
        }
    }

    private string Value()
    {
        if (_at >= _text.Length)
        {
            return "";
        }

        char quote = _text[_at];
        int last = quote == '"' ? _lastDouble : quote == '\'' ? _lastSingle : -1;
        if (last > _at)
        {
            int close = _text.IndexOf(quote, _at + 1);
            string quoted = _text[(_at + 1)..close];
            _at = close + 1;
            return quoted;
        }

        int from = quote is '"' or '\'' ? _at + 1 : _at;
        int end = _text.AsSpan(from).IndexOfAny(BareEnd);
        _at = end < 0 ? _text.Length : from + end;
        return _text[from.._at];
    }

    private void CloseTo(int count)
    {
        while (_open.Count > count)
        {
            _open.RemoveAt(_open.Count - 1);
            _events.End();
        }
    }

    private void Plain(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('&') < 0)
        {
            _events.Text(text);
        }
        else
        {
            _events.Text(Decode(text.ToString()));
        }
    }

    /// <summary>Resolves references: those declared in the text, else the names of HTML; what is neither stays as it stands.</summary>
    private string Decode(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal))
        {
            return text;
        }

        return _entities.Count == 0 ? WebUtility.HtmlDecode(text) : WebUtility.HtmlDecode(EntityPattern.Reference().Replace(text, match => _entities.GetValueOrDefault(match.Value[1..^1]) ?? match.Value));
    }

    private static bool IsItem(string name) => name.Equals("item", StringComparison.OrdinalIgnoreCase) || name.Equals("entry", StringComparison.OrdinalIgnoreCase);

    private static bool IsName(char c) => char.IsLetter(c) || c is '_' or ':';

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or ':' or '-' or '.';
}
