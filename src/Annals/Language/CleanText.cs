using System.Buffers;
using System.Globalization;
using System.Text;

namespace Annals.Language;

/// <summary>
/// Makes text safe for every later page: after this no XML, JSON or HTML writer can fail on it, and nothing in it can turn the words around it.
/// Control characters, lone surrogates, noncharacters, unbalanced direction controls and zero-width characters go; any white space is one blank.
/// </summary>
public static class CleanText
{
    private const int FewOthers = 8;

    private static readonly SearchValues<char> Doubtful = SearchValues.Create(DoubtfulChars());

    /// <summary>What is doubtful and no white space.</summary>
    private static readonly SearchValues<char> Strange = SearchValues.Create(string.Concat(DoubtfulChars().Where(c => !char.IsWhiteSpace(c))));

    /// <summary>Whether <paramref name="text"/> holds nothing that <see cref="Of(string)"/> would take away or change, white space aside.</summary>
    public static bool IsClean(ReadOnlySpan<char> text) => !Holds(text, Doubtful);

    /// <summary>
    /// Whether one of <paramref name="odd"/>, none of them printable ASCII, stands in <paramref name="text"/>. Most texts are ASCII with a few others, which
    /// are looked at one by one: to look for a large set at once costs several times as much.
    /// </summary>
    internal static bool Holds(ReadOnlySpan<char> text, SearchValues<char> odd)
    {
        for (int seen = 0; seen < FewOthers; seen++)
        {
            int at = text.IndexOfAnyExceptInRange(' ', '~');
            if (at < 0)
            {
                return false;
            }

            if (odd.Contains(text[at]))
            {
                return true;
            }

            text = text[(at + 1)..];
        }

        return text.IndexOfAny(odd) >= 0;
    }

    /// <summary>The text clean, with single blanks, without blanks at its ends.</summary>
    public static string Of(string text)
    {
        ReadOnlySpan<char> whole = text;
        if (IsClean(whole) && !whole.Contains("  ", StringComparison.Ordinal) && whole.Trim().Length == whole.Length)
        {
            return text;
        }

        return Cleaned(whole);
    }

    /// <summary>As <see cref="Of(string)"/>, without a text in between.</summary>
    public static string Of(StringBuilder text)
    {
        char[] whole = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(0, whole, text.Length);
        string clean = Cleaned(whole.AsSpan(0, text.Length));
        ArrayPool<char>.Shared.Return(whole);
        return clean;
    }

    private static string Cleaned(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(Strange) < 0)
        {
            return SingleBlanks(text);
        }

        int[] map = ArrayPool<int>.Shared.Rent(text.Length + 1);
        string clean = Of(text, map.AsSpan(0, text.Length + 1));
        ArrayPool<int>.Shared.Return(map);
        return clean;
    }

    /// <summary>What the whole rule comes to where a text holds nothing doubtful but white space.</summary>
    private static string SingleBlanks(ReadOnlySpan<char> text)
    {
        char[] clean = ArrayPool<char>.Shared.Rent(text.Length);
        int length = 0;
        bool blank = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                blank = length > 0;
                continue;
            }

            if (blank)
            {
                clean[length++] = ' ';
                blank = false;
            }

            clean[length++] = c;
        }

        string made = new(clean, 0, length);
        ArrayPool<char>.Shared.Return(clean);
        return made;
    }

    /// <summary>
    /// As <see cref="Of(string)"/>; <paramref name="map"/> (at least one longer than the text) receives for each index of <paramref name="text"/> the
    /// index at which its character, or the next that stays, stands in the result.
    /// </summary>
    public static string Of(ReadOnlySpan<char> text, Span<int> map)
    {
        StringBuilder clean = new(text.Length);
        ulong[]? dropped = Unbalanced(text);
        bool blank = false;
        for (int i = 0; i < text.Length;)
        {
            bool whole = Rune.DecodeFromUtf16(text[i..], out Rune rune, out int used) == OperationStatus.Done;
            bool stays = whole && !Rune.IsWhiteSpace(rune) && Stays(rune.Value, text, i, used) && (dropped is null || (dropped[i >> 6] & (1UL << (i & 63))) == 0);
            if (stays && blank)
            {
                clean.Append(' ');
                blank = false;
            }

            // Where white space stood, what follows begins behind the blank that will be written for it.
            map.Slice(i, used).Fill(clean.Length + (blank ? 1 : 0));
            if (stays)
            {
                clean.Append(text.Slice(i, used));
            }
            else if (whole && Rune.IsWhiteSpace(rune))
            {
                blank = clean.Length > 0;
            }

            i += used;
        }

        map[text.Length] = clean.Length;
        foreach (ref int target in map[..text.Length])
        {
            target = Math.Min(target, clean.Length);
        }

        return clean.ToString();
    }

    private static bool Stays(int scalar, ReadOnlySpan<char> text, int at, int used) => scalar switch
    {
        < 0x20 or (>= 0x7F and < 0xA0) => false,
        0x200B or 0x2060 or 0xFEFF or (>= 0x2061 and <= 0x2064) or (>= 0x206A and <= 0x206F) => false,

        // Joiners and direction marks mean something between letters of scripts that need them, and nothing elsewhere.
        0x200C or 0x200D or 0x200E or 0x200F or 0x061C => BetweenForeignLetters(text, at, used),
        >= 0xFDD0 and <= 0xFDEF => false,
        _ => (scalar & 0xFFFE) != 0xFFFE,
    };

    private static bool BetweenForeignLetters(ReadOnlySpan<char> text, int at, int used) =>
        Rune.DecodeLastFromUtf16(text[..at], out Rune before, out _) == OperationStatus.Done && IsForeign(before)
        && Rune.DecodeFromUtf16(text[(at + used)..], out Rune after, out _) == OperationStatus.Done && IsForeign(after);

    /// <summary>Letters, marks, digits and symbols behind the European alphabets; all of them stay.</summary>
    private static bool IsForeign(Rune rune) => rune.Value >= 0x0590 && Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.OtherNumber or >= UnicodeCategory.MathSymbol and <= UnicodeCategory.OtherSymbol;

    /// <summary>A bit for each direction control that opens and is never closed, or closes what was never opened; null where there is none.</summary>
    private static ulong[]? Unbalanced(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyInRange('\u202A', '\u202E') < 0 && text.IndexOfAnyInRange('\u2066', '\u2069') < 0)
        {
            return null;
        }

        ulong[] dropped = new ulong[(text.Length >> 6) + 1];
        Stack<int> open = new();
        for (int i = 0; i < text.Length; i++)
        {
            bool closes = text[i] is '\u202C' or '\u2069';
            if (closes && open.TryPeek(out int opener) && (text[opener] >= '\u2066') == (text[i] == '\u2069'))
            {
                open.Pop();
            }
            else if (closes)
            {
                dropped[i >> 6] |= 1UL << (i & 63);
            }
            else if (text[i] is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2068'))
            {
                open.Push(i);
            }
        }

        foreach (int i in open)
        {
            dropped[i >> 6] |= 1UL << (i & 63);
        }

        return dropped;
    }

    private static string DoubtfulChars()
    {
        StringBuilder doubtful = new();
        for (int c = 0; c <= char.MaxValue; c++)
        {
            bool blank = c != ' ' && char.IsWhiteSpace((char)c);
            if (blank || char.IsControl((char)c) || char.IsSurrogate((char)c) || char.GetUnicodeCategory((char)c) == UnicodeCategory.Format || c is (>= 0xFDD0 and <= 0xFDEF) or >= 0xFFFE)
            {
                doubtful.Append((char)c);
            }
        }

        return doubtful.ToString();
    }
}
