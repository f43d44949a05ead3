using System.Globalization;
using System.Text;

namespace Annals.Evaluation;

/// <summary>Words and blanks as the referees in Python see them, where .NET's expressions see others.</summary>
internal static class PlainWords
{
    /// <summary>Runs of letters, numbers and <c>_</c> (Python's <c>\w+</c>: no combining marks, but every number).</summary>
    public static List<string> Tokens(string? text)
    {
        List<string> tokens = [];
        StringBuilder token = new();
        foreach (Rune rune in (text ?? "").EnumerateRunes())
        {
            if (IsWord(rune))
            {
                token.Append(rune.ToString());
            }
            else if (token.Length > 0)
            {
                tokens.Add(token.ToString());
                token.Clear();
            }
        }

        return token.Length > 0 ? [.. tokens, token.ToString()] : tokens;
    }

    /// <summary>Every run of blanks as one; nothing is trimmed.</summary>
    public static string SingleBlanks(string text)
    {
        StringBuilder plain = new(text.Length);
        foreach (char c in text)
        {
            bool blank = char.IsWhiteSpace(c) || c is >= '\x1c' and <= '\x1f';
            if (!blank || plain.Length == 0 || plain[^1] != ' ')
            {
                plain.Append(blank ? ' ' : c);
            }
        }

        return plain.ToString();
    }

    /// <summary>For comparing: compatibility forms folded, blanks single, small letters.</summary>
    public static string Folded(string text) =>
        SingleBlanks(text.Normalize(NormalizationForm.FormKC)).Trim().ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal).Replace('ς', 'σ');

    /// <summary>How often each item occurs.</summary>
    public static Dictionary<string, int> Counted(IEnumerable<string> items)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string item in items)
        {
            counts[item] = counts.GetValueOrDefault(item) + 1;
        }

        return counts;
    }

    /// <summary>How many items two counts have in common.</summary>
    public static int Common(Dictionary<string, int> left, Dictionary<string, int> right) => left.Sum(item => Math.Min(item.Value, right.GetValueOrDefault(item.Key)));

    private static bool IsWord(Rune rune) => rune.Value == '_' || Rune.IsLetter(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
