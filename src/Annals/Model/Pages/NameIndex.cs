using System.Text;

namespace Annals.Model.Pages;

/// <summary>
/// How an index of names is laid out in pages. More than <see cref="MostNames"/> names: a part per first letter. More than
/// <see cref="MostUnderLetter"/> under the same first letters: a part per next letter.
/// </summary>
public sealed class NameIndex
{
    /// <summary>The most names on an index of one page.</summary>
    public const int MostNames = 200;

    /// <summary>The most names under the same first letters before they are split by the next one.</summary>
    public const int MostUnderLetter = 1000;

    /// <summary>Names that are the same so far are not split further, in scalar values.</summary>
    public const int MostPrefix = 40;

    /// <summary>The key of a name without letters and digits.</summary>
    public const string Symbols = "_";

    private readonly IReadOnlyList<string> _keys;
    private readonly List<NameIndexPart> _parts = [];
    private readonly Dictionary<string, int> _byPrefix = new(StringComparer.Ordinal);

    private NameIndex(IReadOnlyList<string> keys) => _keys = keys;

    /// <summary>All parts: the first page, then each before the parts below it.</summary>
    public IReadOnlyList<NameIndexPart> Parts => _parts;

    /// <param name="keys">the keys of the names (<see cref="Key"/>) in ascending ordinal order</param>
    public static NameIndex Of(IReadOnlyList<string> keys)
    {
        NameIndex index = new(keys);
        index.Split("", 0, keys.Count, -1, MostNames);
        return index;
    }

    /// <summary>What a name is ordered and split by: plain lower-case letters and digits, everything else a hyphen.</summary>
    public static string Key(string name)
    {
        StringBuilder key = new(name.Length);
        foreach (Rune rune in Folding.Plain(name).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                key.Append(Rune.ToLowerInvariant(rune));
            }
            else if (key.Length > 0 && key[^1] != '-')
            {
                key.Append('-');
            }
        }

        string whole = key.ToString().TrimEnd('-');
        return whole.Length == 0 ? Symbols : whole;
    }

    /// <summary>The part on whose page a name with this key stands.</summary>
    public NameIndexPart Holding(string key)
    {
        int found = 0;
        int length = 0;
        foreach (Rune rune in key.EnumerateRunes())
        {
            length += rune.Utf16SequenceLength;
            if (_byPrefix.TryGetValue(key[..length], out int at))
            {
                found = at;
            }
        }

        return _parts[found];
    }

    /// <summary>The parts that a part lies in, from the first letter on, without the first page and without itself.</summary>
    public ValueList<NameIndexPart> Above(NameIndexPart part)
    {
        List<NameIndexPart> above = [];
        for (int at = part.Parent; at > 0; at = _parts[at].Parent)
        {
            above.Add(_parts[at]);
        }

        above.Reverse();
        return [.. above];
    }

    /// <summary>The parts directly below a part.</summary>
    public ValueList<NameIndexPart> Below(NameIndexPart part)
    {
        int at = _byPrefix[part.Prefix];
        return _parts.Where(other => other.Parent == at).ToValueList();
    }

    private void Split(string prefix, int first, int count, int parent, int most)
    {
        int at = _parts.Count;
        _byPrefix.Add(prefix, at);
        int own = 0;
        if (count <= most || IsDeep(prefix))
        {
            _parts.Add(new NameIndexPart(prefix, count, first, count, parent));
            return;
        }

        while (own < count && _keys[first + own].Length == prefix.Length)
        {
            own++;
        }

        _parts.Add(new NameIndexPart(prefix, count, first, own, parent));
        for (int next = first + own; next < first + count;)
        {
            string longer = Next(_keys[next], prefix.Length);
            int end = next;
            while (end < first + count && _keys[end].StartsWith(longer, StringComparison.Ordinal))
            {
                end++;
            }

            Split(Lengthened(longer, next, end), next, end - next, at, MostUnderLetter);
            next = end;
        }
    }

    private static bool IsDeep(string prefix) => Scalars.Count(prefix) >= MostPrefix;

    private static string Next(string key, int length) => key[..(length + (char.IsHighSurrogate(key[length]) && length + 1 < key.Length ? 2 : 1))];

    /// <summary>A part whose names would all lie in one part below it is that part; but every index has a page per first letter.</summary>
    private string Lengthened(string prefix, int first, int end)
    {
        bool isLetter = Scalars.Count(prefix) == 1;
        while (!isLetter && end - first > MostUnderLetter && !IsDeep(prefix) && _keys[first].Length > prefix.Length)
        {
            string longer = Next(_keys[first], prefix.Length);
            if (!_keys[end - 1].StartsWith(longer, StringComparison.Ordinal))
            {
                break;
            }

            prefix = longer;
        }

        return prefix;
    }
}
