using System.Globalization;
using System.Text;

namespace Annals.Model;

/// <summary>Folds letters to plain ones, so that names that differ by case or diacritics compare equal.</summary>
public static class Folding
{
    /// <summary>The first character that is no letter of a Latin alphabet; those before it fold one by one, whatever stands beside them.</summary>
    private const char LatinEnd = '\u0250';

    /// <summary>Dashes, quotation marks and their kin, which fold one by one too.</summary>
    private const char SignsFrom = '\u2000';

    /// <inheritdoc cref="SignsFrom"/>
    private const char SignsEnd = '\u2070';

    private static readonly string[] Latin = [.. Enumerable.Range(0, LatinEnd).Select(c => Slowly(((char)c).ToString()))];
    private static readonly string[] Signs = [.. Enumerable.Range(SignsFrom, SignsEnd - SignsFrom).Select(c => Slowly(((char)c).ToString()))];

    /// <summary>Drops marks (NFKD) and writes letters that do not decompose as ASCII; other scripts keep their letters.</summary>
    public static string Plain(string text)
    {
        if (IsPlainAscii(text))
        {
            return text;
        }

        // Most texts of most languages need no more than a table, and are folded by the thousand.
        StringBuilder plain = new(text.Length + 8);
        foreach (char c in text)
        {
            switch (c)
            {
                case < '\u0080':
                    plain.Append(c);
                    break;
                case < LatinEnd:
                    plain.Append(Latin[c]);
                    break;
                case >= SignsFrom and < SignsEnd:
                    plain.Append(Signs[c - SignsFrom]);
                    break;
                default:
                    return Slowly(text);
            }
        }

        return plain.ToString();
    }

    private static string Slowly(string text)
    {
        StringBuilder plain = new(text.Length);
        foreach (Rune rune in Decomposed(text).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            {
                continue;
            }

            if (Spelled(rune.Value) is { } spelled)
            {
                plain.Append(spelled);
            }
            else
            {
                plain.Put(rune);
            }
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The key under which names are one: plain letters, lower case, single blanks.</summary>
    public static string Key(string name)
    {
        string plain = Plain(name).ToLowerInvariant();
        return HasSingleBlanks(plain) ? plain : string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Nearly every name has nothing but single blanks between its words, and need not be taken apart.</summary>
    private static bool HasSingleBlanks(string text)
    {
        bool blank = true;
        foreach (char c in text)
        {
            bool before = blank;
            blank = char.IsWhiteSpace(c);
            if (blank && (before || c != ' '))
            {
                return false;
            }
        }

        return !blank || text.Length == 0;
    }

    private static bool IsPlainAscii(string text) => Ascii.IsValid(text);

    /// <summary>NFKD; a lone surrogate and a non-character, which cannot be normalised, become U+FFFD first.</summary>
    private static string Decomposed(string text)
    {
        StringBuilder whole = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            whole.Put(rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune);
        }

        return whole.ToString().Normalize(NormalizationForm.FormKD);
    }

    private static string? Spelled(int scalar) => scalar switch
    {
        'ß' => "ss",
        'ẞ' => "SS",
        'ø' => "o",
        'Ø' => "O",
        'đ' or 'ð' => "d",
        'Đ' or 'Ð' => "D",
        'ł' => "l",
        'Ł' => "L",
        'æ' => "ae",
        'Æ' => "AE",
        'œ' => "oe",
        'Œ' => "OE",
        'þ' => "th",
        'Þ' => "Th",
        'ı' => "i",
        'ħ' => "h",
        'Ħ' => "H",
        'ŋ' => "n",
        'Ŋ' => "N",
        'ŧ' => "t",
        'Ŧ' => "T",
        'ə' => "e",
        'Ə' => "E",
        'ɓ' => "b",
        'Ɓ' => "B",
        'ɗ' => "d",
        'Ɗ' => "D",
        'ƙ' => "k",
        'Ƙ' => "K",
        '\u2044' => "/",
        _ => null,
    };
}
