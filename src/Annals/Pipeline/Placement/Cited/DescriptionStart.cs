using Annals.Model;

namespace Annals.Pipeline.Placement.Cited;

/// <summary>Takes from the beginning of a description what stands before its own words: the title, the name of the site, addresses, whatever a page prints above its text.</summary>
internal static class DescriptionStart
{
    /// <summary>Nothing is taken away where fewer characters would be left.</summary>
    private const int LeastRest = 25;

    /// <summary>The longest name of a site or a section between two bars or dashes.</summary>
    private const int LongestName = 40;

    /// <summary>Characters that a paragraph and a description must share to begin at the same place.</summary>
    private const int Beginning = 40;

    /// <summary>How far into a description its first paragraph may begin.</summary>
    private const int LongestForeword = 200;

    /// <summary>Fewer characters may be said twice for their own sake.</summary>
    private const int LeastEcho = 20;

    private const int ParagraphsTried = 5;

    /// <summary>A title of more blanks is no word that a sentence may begin with.</summary>
    private const int LeastBlanks = 2;

    public static string Of(string description, Article article)
    {
        string text = WithoutAddresses(description);
        foreach (string? name in (string?[])[article.Publisher, article.Title, article.Publisher, article.Url is { } url ? WebAddress.Host(url) : null])
        {
            text = WithoutName(text, name, name == article.Title && name?.Count(char.IsWhiteSpace) >= LeastBlanks);
        }

        return WithoutForeword(WithoutEcho(text), article);
    }

    /// <summary>Without a heading at its beginning that its first sentence says once more.</summary>
    private static string WithoutEcho(string text)
    {
        for (int end = LeastEcho; end <= LongestForeword && 2 * end + 1 < text.Length; end++)
        {
            if (text[end] == ' ' && text.AsSpan(end + 1).StartsWith(text.AsSpan(0, end), StringComparison.Ordinal) && text.Length - end - 1 > LeastRest)
            {
                return text[(end + 1)..];
            }
        }

        return text;
    }

    private static string WithoutAddresses(string text)
    {
        while (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            int end = text.IndexOf(' ', StringComparison.Ordinal);
            if (end < 0 || text.Length - end < LeastRest)
            {
                return text;
            }

            text = text[(end + 1)..];
        }

        return text;
    }

    /// <summary>Without a name at its beginning, where a bar, a dash or a colon stands behind it.</summary>
    /// <param name="telling">the name is so long that a capital letter or a digit behind it begins another sentence</param>
    private static string WithoutName(string text, string? name, bool telling)
    {
        int end = name is null ? 0 : EndOf(text, name);
        if (end == 0 || text.Length - end <= LeastRest)
        {
            return text;
        }

        int from = AfterMark(text, end);
        if (from > end)
        {
            return WithoutSections(text[from..], text[end..from].Trim());
        }

        // A sentence that begins with the title goes on with a small letter.
        from = text[end] is '.' or '!' or '?' or '…' ? end + 1 : end;
        int start = from + (from < text.Length && text[from] == ' ' ? 1 : 0);
        return telling && start < text.Length && (char.IsUpper(text[start]) || char.IsDigit(text[start])) && text.Length - start > LeastRest ? text[start..] : text;
    }

    /// <summary>Where the name ends at the beginning of the text, letters and digits alone being compared; 0: it does not stand there.</summary>
    private static int EndOf(string text, string name)
    {
        int at = 0;
        foreach (char letter in name.Where(char.IsLetterOrDigit))
        {
            while (at < text.Length && !char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            if (at == text.Length || char.ToUpperInvariant(text[at]) != char.ToUpperInvariant(letter))
            {
                return 0;
            }

            at++;
        }

        return at;
    }

    /// <summary>Behind a bar, dash or colon with blanks around it; the same place where none stands there.</summary>
    private static int AfterMark(string text, int at)
    {
        int from = at;
        while (from < text.Length && text[from] is ' ' or '|' or '-' or '–' or '—' or '·' or '•' or ':' or '»')
        {
            from++;
        }

        return text.AsSpan(at, from - at).IndexOfAnyExcept(' ') >= 0 && from > 0 && text[from - 1] == ' ' ? from : at;
    }

    /// <summary>Without short names between the same marks: <c>| Video | …</c>, <c>- site.example - …</c>.</summary>
    private static string WithoutSections(string text, string mark)
    {
        int next = text.IndexOf($" {mark} ", StringComparison.Ordinal);
        return mark != ":" && next is > 0 and <= LongestName && text.Length - next > LeastRest ? text[(next + mark.Length + 2)..] : text;
    }

    /// <summary>A program that cuts the page takes what is printed above the text with it: credits, counts of shares, headings.</summary>
    private static string WithoutForeword(string text, Article article)
    {
        foreach (Paragraph paragraph in article.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Text && paragraph.Text.Length >= 2 * Beginning && Begins(paragraph.Text[0])).Take(ParagraphsTried))
        {
            int at = text.IndexOf(paragraph.Text[..Beginning], StringComparison.Ordinal);
            if (at is > 0 and <= LongestForeword && text.Length - at > LeastRest && IsForeword(text.AsSpan(0, at).TrimEnd()))
            {
                return text[at..];
            }
        }

        return text;
    }

    /// <summary>Whether a sentence may begin with a sign: what begins with a comma or a small letter goes on with the words before it.</summary>
    private static bool Begins(char first) => !char.IsLower(first) && first is not (',' or ';' or '.' or ':' or ')');

    /// <summary>Neither a sentence nor the beginning of one that the paragraph goes on with.</summary>
    private static bool IsForeword(ReadOnlySpan<char> words) => words.Length > 0 && !SentenceBreak.IsWhole(words) && words[^1] is not (',' or ';');
}
