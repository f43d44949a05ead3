using Annals.Model;

namespace Annals.Language;

/// <summary>Cuts text into words and numbers. Knows no language: a word is a run of letters and digits.</summary>
public static class TextTokens
{
    private const string SignsBefore = "$€£¥₹₽₩₪₺";
    private const string SignsBehind = "%°";

    /// <summary>The words and numbers of the first <paramref name="mostCharacters"/> UTF-16 units of <paramref name="text"/>, in order.</summary>
    public static List<TextToken> Of(string text, int mostCharacters)
    {
        string plain = Folding.Plain(text.Length <= mostCharacters ? text : text[..mostCharacters]);
        List<TextToken> tokens = [];
        for (int i = 0; i < plain.Length;)
        {
            if (!char.IsLetterOrDigit(plain[i]))
            {
                i++;
                continue;
            }

            int end = DottedEnd(plain, i);
            if (end > i)
            {
                tokens.Add(new TextToken(plain[i..end].Replace(".", "", StringComparison.Ordinal).ToLowerInvariant(), true, true, false, '\0'));
            }
            else
            {
                end = RunEnd(plain, i);
                tokens.Add(Token(plain, i, end));
            }

            i = end;
        }

        return tokens;
    }

    private static TextToken Token(string plain, int start, int end)
    {
        ReadOnlySpan<char> run = plain.AsSpan(start, end - start);
        bool number = true;
        bool acronym = run.Length > 1;
        foreach (char c in run)
        {
            number &= char.IsDigit(c) || c is '.' or ',';
            acronym &= char.IsUpper(c);
        }

        return number
            ? new TextToken(run.ToString(), false, false, true, Sign(plain, start, end))
            : new TextToken(run.ToString().ToLowerInvariant(), char.IsUpper(run[0]), acronym, false, '\0');
    }

    private static char Sign(string plain, int start, int end)
    {
        if (start > 0 && SignsBefore.Contains(plain[start - 1], StringComparison.Ordinal))
        {
            return plain[start - 1];
        }

        int behind = end < plain.Length && plain[end] == ' ' ? end + 1 : end;
        return behind < plain.Length && SignsBehind.Contains(plain[behind], StringComparison.Ordinal) ? plain[behind] : '\0';
    }

    /// <summary>End of letters with a dot behind each ("U.S."), at least two; <paramref name="start"/> where there are none.</summary>
    private static int DottedEnd(string plain, int start)
    {
        int end = start;
        while (end + 1 < plain.Length && char.IsUpper(plain[end]) && plain[end + 1] == '.')
        {
            end += 2;
        }

        return end - start >= 4 ? end : start;
    }

    private static int RunEnd(string plain, int start)
    {
        int end = start;
        while (end < plain.Length
            && (char.IsLetterOrDigit(plain[end])
                || (plain[end] is '.' or ',' && char.IsDigit(plain[end - 1]) && end + 1 < plain.Length && char.IsDigit(plain[end + 1]))))
        {
            end++;
        }

        return end;
    }
}
