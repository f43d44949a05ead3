using System.Globalization;
using System.Text;

namespace Annals.Model;

/// <summary>Folds letters to plain ones, so that names that differ by case or diacritics compare equal.</summary>
public static class Folding
{
    /// <summary>Drops marks (NFKD) and writes letters that do not decompose as ASCII; other scripts keep their letters.</summary>
    public static string Plain(string text)
    {
        if (IsPlainAscii(text))
        {
            return text;
        }

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
                plain.Append(rune);
            }
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The key under which names are one: plain letters, lower case, single blanks.</summary>
    public static string Key(string name)
    {
        string plain = Plain(name).ToLowerInvariant();
        return string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsPlainAscii(string text) => Ascii.IsValid(text);

    /// <summary>NFKD; a lone surrogate and a non-character, which cannot be normalised, become U+FFFD first.</summary>
    private static string Decomposed(string text)
    {
        StringBuilder whole = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            whole.Append(rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune);
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
