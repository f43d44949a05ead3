using System.Buffers;

namespace Annals.Pipeline.Site.Markdown;

/// <summary>
/// Escapes text for CommonMark 0.31 and the usual extensions (tables, footnotes, strike-through, bare addresses, mathematics, attributes, containers),
/// so that nothing in it can become markup wherever it stands on a line.
/// </summary>
internal static class MarkdownText
{
    /// <summary>Markup wherever it stands.</summary>
    private const string Anywhere = "\\`*_[]<>&#~|$^{}";

    /// <summary>Line breaks, and what XML does not let through, beyond ASCII.</summary>
    private const string Rare = "\u0085\u2028\u2029\ufffe\uffff";

    /// <summary>
    /// Characters that need a second look: markup only in some places, line breaks, and what XML and CommonMark do not let through; of ASCII alone, so
    /// that the search takes many characters at once.
    /// </summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        Anywhere + ":.=+\"\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> Roman = SearchValues.Create("ivxlcdmIVXLCDM");
    private static readonly SearchValues<char> TargetSpecial = SearchValues.Create("\\()<>&*_[]`~|$^{}");

    public static void Write(PageBytes output, ReadOnlySpan<char> text)
    {
        int from = WriteStart(output, text);
        int to = text.Length;
        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        WriteInner(output, text, from, to);
        foreach (char blank in text[to..])
        {
            Reference(output, blank);
        }
    }

    /// <summary>The target of a link, which <see cref="WebLink"/> or <see cref="SitePath"/> has made sure holds no white space.</summary>
    public static void WriteTarget(PageBytes output, ReadOnlySpan<char> target)
    {
        for (int at = target.IndexOfAny(TargetSpecial); at >= 0; at = target.IndexOfAny(TargetSpecial))
        {
            output.WriteText(target[..at]);
            if (target[at] == '&')
            {
                // Readers disagree on whether \& keeps a character reference from being one in a target.
                output.Write("&amp;"u8);
            }
            else
            {
                Escaped(output, target[at]);
            }

            target = target[(at + 1)..];
        }

        output.WriteText(target);
    }

    /// <summary>Writes what is markup only at the start of a line: lists, quotes, underlines, rules. Returns how much of the text is done.</summary>
    private static int WriteStart(PageBytes output, ReadOnlySpan<char> text)
    {
        int at = 0;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            Reference(output, text[at++]);
        }

        if (at == text.Length)
        {
            return at;
        }

        if (text[at] is '-' or '+' or '=' or ':')
        {
            Escaped(output, text[at]);
            return at + 1;
        }

        int mark = at + CountLength(text[at..]);
        if (mark > at && mark < text.Length && text[mark] is '.' or ')')
        {
            output.WriteText(text[at..mark]);
            Escaped(output, text[mark]);
            return mark + 1;
        }

        return at;
    }

    /// <summary>How many characters may count an entry of a list: digits, and where that extension is on Roman figures or one letter.</summary>
    private static int CountLength(ReadOnlySpan<char> text)
    {
        int digits = Length(text, Digits);
        int figures = digits > 0 ? digits : Length(text, Roman);
        return figures == 0 && !text.IsEmpty && char.IsAsciiLetter(text[0]) ? 1 : figures;
    }

    private static int Length(ReadOnlySpan<char> text, SearchValues<char> of) => text.IndexOfAnyExcept(of) is >= 0 and var end ? end : text.Length;

    private static void WriteInner(PageBytes output, ReadOnlySpan<char> text, int from, int to)
    {
        while (from < to)
        {
            int found = text[from..to].IndexOfAny(Special);
            int at = found < 0 ? to : from + found;
            output.WriteText(text[from..at], Rare, Reference);
            if (at == to)
            {
                return;
            }

            char c = text[at];
            if (c == '{')
            {
                // Readers of attributes take what follows a backslash for them too.
                output.Write("&#123;"u8);
            }
            else if (Anywhere.Contains(c) || BeginsAddress(text, at) || IsDoubled(text, at))
            {
                Escaped(output, c);
            }
            else if (c is ':' or '.' or '=' or '+' or '"')
            {
                output.WriteText(text.Slice(at, 1));
            }
            else
            {
                Reference(output, c);
            }

            from = at + 1;
        }
    }

    /// <summary>Some readers make a link of a bare address (<c>http:</c>, <c>www.</c>) and a picture of a word between colons; a time of day is neither.</summary>
    private static bool BeginsAddress(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]))
        {
            return false;
        }

        return text[at] switch
        {
            ':' => !(char.IsAsciiDigit(text[at + 1]) && at > 0 && char.IsAsciiDigit(text[at - 1])),
            '.' => text[..at].EndsWith("www", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
    }

    /// <summary>Some readers take <c>==x==</c>, <c>++x++</c> and <c>""x""</c> for markup.</summary>
    private static bool IsDoubled(ReadOnlySpan<char> text, int at) =>
        text[at] is '=' or '+' or '"' && ((at > 0 && text[at - 1] == text[at]) || (at + 1 < text.Length && text[at + 1] == text[at]));

    private static void Escaped(PageBytes output, char c)
    {
        Span<byte> room = output.GetSpan(2);
        room[0] = (byte)'\\';
        room[1] = (byte)c;
        output.Advance(2);
    }

    /// <summary>A character reference; U+FFFD for what no reader would let through.</summary>
    private static void Reference(PageBytes output, char c)
    {
        bool blank = char.IsWhiteSpace(c) && c is not ('\v' or '\f');
        if (!blank)
        {
            output.Write("\ufffd"u8);
            return;
        }

        output.Write("&#"u8);
        output.Write((int)c);
        output.Write(";"u8);
    }
}
