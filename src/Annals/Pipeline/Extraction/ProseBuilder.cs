using Annals.Language;
using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>
/// Gathers a line piece by piece, and after <see cref="Clear"/> the next. White space is made single as it comes; links and citations keep their places in the text until <see cref="Build"/>
/// takes the citations out.
/// </summary>
internal sealed class ProseBuilder(ReadingLimits limits, bool labelsInBrackets)
{
    private readonly List<(string Target, string? Fragment, int Start, int End)> _links = [];
    private readonly List<Citation> _citations = [];
    private readonly List<(int At, string Words)> _words = [];
    private char[] _text = new char[512];
    private int _length;
    private bool _blank;
    private string? _doubt;
    private int _foreign;

    /// <summary>Links and citations over the limit, which were left as plain words.</summary>
    public int LinksDropped { get; private set; }

    public int CitationsDropped { get; private set; }

    public bool HasCitations => _citations.Count > 0;

    /// <summary>Makes ready for the next line.</summary>
    public void Clear()
    {
        _links.Clear();
        _citations.Clear();
        _words.Clear();
        _length = 0;
        _blank = false;
        _doubt = null;
        _foreign = 0;
        LinksDropped = 0;
        CitationsDropped = 0;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (_length + text.Length + 2 > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + text.Length + 2));
        }

        foreach (char character in text)
        {
            if (character == ' ' || (character is < ' ' or > '~' && (char.IsWhiteSpace(character) || character == CitationTidy.Mark)))
            {
                _blank = _length > 0;
                continue;
            }

            if (_blank)
            {
                _text[_length++] = ' ';
                _blank = false;
            }

            _text[_length++] = character;
        }
    }

    /// <summary>Where the text of a link begins; to be given to <see cref="CloseLink"/>.</summary>
    public int OpenLink() => _length;

    /// <summary>Makes what was appended since <paramref name="open"/> a link; nothing where only blanks were.</summary>
    public void CloseLink(int open, string target, string? fragment)
    {
        int start = open < _length && _text[open] == ' ' ? open + 1 : open;
        // Links do not nest: of two the inner counts, as in MediaWiki.
        if (start >= _length || target.Length == 0 || (_links.Count > 0 && _links[^1].End > start))
        {
            return;
        }

        if (_links.Count >= limits.LinksPerEntry)
        {
            LinksDropped++;
            return;
        }

        _links.Add((target, fragment, start, _length));
    }

    /// <summary>Adds a citation at this place.</summary>
    /// <param name="label">its label without markup</param>
    /// <param name="foreign">the address is a page of Wikipedia in another language</param>
    public void Cite(Citation citation, string label, bool foreign)
    {
        if (_citations.Count >= limits.CitationsPerEntry)
        {
            CitationsDropped++;
            Append(label);
            return;
        }

        Append([]);
        if (_blank)
        {
            _text[_length++] = ' ';
            _blank = false;
        }

        if (label.Length > 0 && !CitationLabel.IsBracketed(label))
        {
            _words.Add((_length, label));
        }

        _text[_length++] = CitationTidy.Mark;
        _citations.Add(citation);
        _foreign += foreign ? 1 : 0;
    }

    /// <summary>Changes the citation that came last, for example because a template behind it calls it dead.</summary>
    public void ChangeLast(Func<Citation, Citation> change)
    {
        if (_citations.Count > 0)
        {
            _citations[^1] = change(_citations[^1]);
        }
    }

    /// <summary>Notes why the line should be held back; the first reason stays.</summary>
    public void Doubt(string reason) => _doubt ??= reason;

    public ProseText Build()
    {
        KeepWords();
        RemoveCitations();
        ReadOnlySpan<char> text = _text.AsSpan(0, _length);
        string clean;
        if (CleanText.IsClean(text))
        {
            clean = text.ToString();
        }
        else
        {
            int[] map = new int[_length + 1];
            clean = CleanText.Of(text, map);
            Move(position => map[position]);
        }

        bool foreign = _foreign > 0 && _foreign == _citations.Count;
        return new ProseText(clean, Links(clean), _citations.Count == 0 ? [] : _citations.ToValueList(), _doubt, foreign);
    }

    /// <summary>
    /// Words of the sentence can themselves be the link (<c>publishes [url a report] that</c>). Where pages write so they are words. Where the page puts its
    /// labels in brackets, a reading without them would be a broken sentence: a person shall look at it.
    /// </summary>
    private void KeepWords()
    {
        int moved = 0;
        foreach ((int at, string words) in _words)
        {
            int place = at + moved;
            if (!IsWithinSentence(place))
            {
                continue;
            }

            if (labelsInBrackets)
            {
                Doubt($"the words “{Scalars.First(words, 60)}” of the sentence are a link to an address and are missing from its text");
                continue;
            }

            Insert(place, CleanText.Of(words));
            moved += CleanText.Of(words).Length;
        }
    }

    private bool IsWithinSentence(int at)
    {
        ReadOnlySpan<char> after = _text.AsSpan(at + 1, _length - at - 1).TrimStart(' ');
        ReadOnlySpan<char> before = _text.AsSpan(0, at).TrimEnd(' ');
        if (after.StartsWith("and ", StringComparison.Ordinal) && after.Length > 4 && after[4] == CitationTidy.Mark)
        {
            return false;
        }

        bool goesOn = after.Length > 0 && (char.IsLower(after[0]) || char.IsDigit(after[0]) || after.StartsWith("'s", StringComparison.Ordinal));
        return goesOn && (before.Length == 0 || before[^1] is not ('.' or '!' or '?' or '(' or '[' or CitationTidy.Mark));
    }

    private void Insert(int at, string words)
    {
        if (_length + words.Length > _text.Length)
        {
            Array.Resize(ref _text, _length + words.Length + 512);
        }

        _text.AsSpan(at, _length - at).CopyTo(_text.AsSpan(at + words.Length));
        words.CopyTo(_text.AsSpan(at));
        _length += words.Length;
        Move(position => position >= at ? position + words.Length : position);
    }

    private void RemoveCitations()
    {
        if (_citations.Count == 0)
        {
            return;
        }

        List<(int Start, int End, bool Blank)> cuts = CitationTidy.Cuts(_text.AsSpan(0, _length));
        int write = 0;
        int read = 0;
        int link = 0;
        foreach ((int start, int end, bool blank) in cuts)
        {
            MoveLinks(ref link, start, write - read);
            _text.AsSpan(read, start - read).CopyTo(_text.AsSpan(write));
            write += start - read;
            read = end;
            if (blank)
            {
                _text[write++] = ' ';
            }
        }

        MoveLinks(ref link, _length + 1, write - read);
        _text.AsSpan(read, _length - read).CopyTo(_text.AsSpan(write));
        _length = _text.AsSpan(0, write + _length - read).TrimEnd(' ').Length;
    }

    private void MoveLinks(ref int link, int before, int distance)
    {
        for (; link < _links.Count && _links[link].Start < before; link++)
        {
            (string target, string? fragment, int start, int end) = _links[link];
            _links[link] = (target, fragment, start + distance, end + distance);
        }
    }

    private void Move(Func<int, int> moved)
    {
        for (int i = 0; i < _links.Count; i++)
        {
            (string target, string? fragment, int start, int end) = _links[i];
            _links[i] = (target, fragment, moved(start), moved(end));
        }
    }

    private ValueList<Link> Links(string text)
    {
        if (_links.Count == 0)
        {
            return [];
        }

        // Without surrogates an index is a count of scalar values.
        bool plain = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0;
        Link[] links = new Link[_links.Count];
        int count = 0;
        int scalars = 0;
        int counted = 0;
        foreach ((string target, string? fragment, int start, int end) in _links)
        {
            int last = Math.Min(end, text.Length);
            if (start >= last || start < counted)
            {
                continue;
            }

            string words = text[start..last];
            scalars += plain ? start - counted : Scalars.Count(text.AsSpan(counted, start - counted));
            counted = start;
            links[count++] = new Link(target, fragment, words == target ? target : words, scalars, plain ? words.Length : Scalars.Count(words));
        }

        return ValueList.Create<Link>(links.AsSpan(0, count));
    }
}
