using System.Buffers;
using System.Runtime.InteropServices;
using Annals.Language;
using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>
/// Gathers a line piece by piece, and after <see cref="Clear"/> the next. Links and citations keep their places in the text until <see cref="Build"/>
/// makes white space single and takes the citations out.
/// </summary>
internal sealed class ProseBuilder(ReadingLimits limits, Lazy<bool> labelsInBrackets)
{
    private static readonly SearchValues<char> OddBlanks =
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(character => character != ' ' && char.IsWhiteSpace(character))]);

    private readonly List<(string Target, string? Fragment, int Start, int End)> _links = [];
    private readonly List<Citation> _citations = [];
    private readonly List<(int At, string Words)> _words = [];
    private readonly List<(int Start, int End, bool Blank)> _cuts = [];
    private char[] _text = new char[512];
    private int _length;
    private string? _doubt;

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
        _doubt = null;
        LinksDropped = 0;
        CitationsDropped = 0;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (_length == 0)
        {
            text = text.TrimStart();
        }

        Reserve(text.Length);
        if (text.Contains(CitationTidy.Mark))
        {
            AppendWithoutMarks(text);
            return;
        }

        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    private void AppendWithoutMarks(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (character != CitationTidy.Mark)
            {
                _text[_length++] = character;
            }
        }
    }

    private void Reserve(int more)
    {
        if (_length + more > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + more));
        }
    }

    /// <summary>Where the text of a link begins; to be given to <see cref="CloseLink"/>.</summary>
    public int OpenLink() => _length;

    /// <summary>Makes what was appended since <paramref name="open"/> a link; nothing where only blanks were.</summary>
    public void CloseLink(int open, string target, string? fragment)
    {
        ReadOnlySpan<char> words = _text.AsSpan(open, _length - open);
        int start = open + words.Length - words.TrimStart().Length;
        int end = open + words.TrimEnd().Length;

        // Links do not nest: of two the inner counts, as in MediaWiki.
        if (start >= end || target.Length == 0 || (_links.Count > 0 && _links[^1].End > start))
        {
            return;
        }

        if (_links.Count >= limits.LinksPerEntry)
        {
            LinksDropped++;
            return;
        }

        _links.Add((target, fragment, start, end));
    }

    /// <summary>Adds a citation at this place.</summary>
    /// <param name="label">its label without markup</param>
    public void Cite(Citation citation, ReadOnlySpan<char> label)
    {
        if (_citations.Count >= limits.CitationsPerEntry)
        {
            CitationsDropped++;
            Append(label);
            return;
        }

        Reserve(1);
        if (label.Length > 0 && !CitationLabel.IsBracketed(label))
        {
            _words.Add((_length, label.ToString()));
        }

        _text[_length++] = CitationTidy.Mark;
        _citations.Add(citation);
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
        _length = _text.AsSpan(0, _length).TrimEnd().Length;
        bool plain = MakeBlanksSingle();
        TakeNotes();
        plain &= !KeepWords();
        RemoveCitations();
        ReadOnlySpan<char> text = _text.AsSpan(0, _length);
        string clean;
        if (plain || CleanText.IsClean(text))
        {
            clean = text.ToString();
        }
        else
        {
            int[] map = new int[_length + 1];
            clean = CleanText.Of(text, map);
            Move(map);
        }

        return new ProseText(clean, Links(clean), ValueList.Create<Citation>(CollectionsMarshal.AsSpan(_citations)), _doubt);
    }

    /// <summary>Makes any white space one blank; the answer is whether the text is printable ASCII.</summary>
    private bool MakeBlanksSingle()
    {
        Span<char> text = _text.AsSpan(0, _length);
        bool plain = text.IndexOfAnyExceptInRange(' ', CitationTidy.Mark) < 0;
        if (text.IndexOf("  ", StringComparison.Ordinal) < 0 && (plain || !CleanText.Holds(text, OddBlanks)))
        {
            return plain;
        }

        int[] map = new int[_length + 1];
        int write = 0;
        bool blank = false;
        for (int i = 0; i < text.Length; i++)
        {
            // What begins with white space begins behind the blank that will be written for it; what ends before it ends before that blank.
            map[i] = write + (blank ? 1 : 0);
            if (char.IsWhiteSpace(text[i]))
            {
                blank = write > 0;
                continue;
            }

            if (blank)
            {
                text[write++] = ' ';
                blank = false;
            }

            text[write++] = text[i];
        }

        map[^1] = write;
        _length = write;
        for (int i = 0; i < _words.Count; i++)
        {
            _words[i] = (map[_words[i].At], _words[i].Words);
        }

        Move(map);
        return plain;
    }

    /// <summary>Notes behind a citation say something of it (<see cref="CitationNote"/>) and are no part of the text.</summary>
    private void TakeNotes()
    {
        int from = 0;
        for (int number = 0; number < _citations.Count; number++)
        {
            int mark = from + _text.AsSpan(from, _length - from).IndexOf(CitationTidy.Mark);
            int start = Behind(mark + 1, " ,;)]");
            int end = start;

            // Several notes go at once: one by one they would cost the whole line each.
            for (int at = start; CitationNote.At(_text.AsSpan(at, _length - at)) is { } note; at = Behind(end, " ,;"))
            {
                _citations[number] = note.On(_citations[number]);
                end = at + note.Length;
            }

            if (end > start)
            {
                Cut(_text[start - 1] == ' ' ? start - 1 : start, end);
            }

            from = mark + 1;
        }
    }

    /// <summary>The first place from <paramref name="at"/> on where none of the <paramref name="skipped"/> stands.</summary>
    private int Behind(int at, ReadOnlySpan<char> skipped)
    {
        int found = _text.AsSpan(at, _length - at).IndexOfAnyExcept(skipped);
        return found < 0 ? _length : at + found;
    }

    private void Cut(int start, int end)
    {
        int length = end - start;
        _text.AsSpan(end, _length - end).CopyTo(_text.AsSpan(start));
        _length -= length;
        _links.RemoveAll(link => link.Start >= start && link.Start < end);
        for (int i = 0; i < _links.Count; i++)
        {
            (string target, string? fragment, int from, int to) = _links[i];
            _links[i] = (target, fragment, from >= end ? from - length : from, to >= end ? to - length : Math.Min(to, start));
        }

        for (int i = 0; i < _words.Count; i++)
        {
            _words[i] = (_words[i].At >= end ? _words[i].At - length : _words[i].At, _words[i].Words);
        }
    }

    /// <summary>
    /// Words of the sentence can themselves be the link (<c>publishes [url a report] that</c>). Where pages write so they are words. Where the page puts its
    /// labels in brackets, a reading without them would be a broken sentence: a person shall look at it.
    /// </summary>
    /// <returns>whether words were put into the text</returns>
    private bool KeepWords()
    {
        int moved = 0;
        foreach ((int at, string words) in _words)
        {
            int place = at + moved;
            if (!IsWithinSentence(place))
            {
                continue;
            }

            if (labelsInBrackets.Value)
            {
                Doubt($"the words “{Scalars.First(words, 60)}” of the sentence are a link to an address and are missing from its text");
                continue;
            }

            string clean = CleanText.Of(words);
            Insert(place, clean);
            moved += clean.Length;
        }

        return moved > 0;
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
        Reserve(words.Length);
        _text.AsSpan(at, _length - at).CopyTo(_text.AsSpan(at + words.Length));
        words.CopyTo(_text.AsSpan(at));
        _length += words.Length;
        for (int i = 0; i < _links.Count; i++)
        {
            (string target, string? fragment, int start, int end) = _links[i];
            _links[i] = (target, fragment, start >= at ? start + words.Length : start, end >= at ? end + words.Length : end);
        }
    }

    private void RemoveCitations()
    {
        if (_citations.Count == 0)
        {
            return;
        }

        CitationTidy.Cuts(_text.AsSpan(0, _length), _cuts);
        int write = 0;
        int read = 0;
        int link = 0;
        foreach ((int start, int end, bool blank) in _cuts)
        {
            MoveLinks(ref link, start, end, blank ? 1 : 0, write - read);
            _text.AsSpan(read, start - read).CopyTo(_text.AsSpan(write));
            write += start - read;
            read = end;
            if (blank)
            {
                _text[write++] = ' ';
            }
        }

        MoveLinks(ref link, _length + 1, _length + 1, 0, write - read);
        _text.AsSpan(read, _length - read).CopyTo(_text.AsSpan(write));
        _length = _text.AsSpan(0, write + _length - read).TrimEnd(' ').Length;
    }

    /// <summary>Moves the links before a cut; those within it go with it.</summary>
    /// <param name="left">characters that stay in the place of the cut</param>
    private void MoveLinks(ref int link, int cut, int behind, int left, int distance)
    {
        for (; link < _links.Count && _links[link].Start < cut; link++)
        {
            (string target, string? fragment, int start, int end) = _links[link];
            int last = end <= cut ? end : end <= behind ? cut : end - (behind - cut) + left;
            _links[link] = (target, fragment, start + distance, last + distance);
        }

        while (link < _links.Count && _links[link].Start < behind)
        {
            _links.RemoveAt(link);
        }
    }

    private void Move(ReadOnlySpan<int> map)
    {
        for (int i = 0; i < _links.Count; i++)
        {
            (string target, string? fragment, int start, int end) = _links[i];
            _links[i] = (target, fragment, map[Math.Min(start, map.Length - 1)], map[Math.Min(end, map.Length - 1)]);
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

            ReadOnlySpan<char> words = text.AsSpan(start..last);
            scalars += plain ? start - counted : Scalars.Count(text.AsSpan(counted, start - counted));
            counted = start;
            links[count++] = new Link(target, fragment, words.SequenceEqual(target) ? target : words.ToString(), scalars, plain ? words.Length : Scalars.Count(words));
        }

        return ValueList.Owning(count == links.Length ? links : links[..count]);
    }
}
