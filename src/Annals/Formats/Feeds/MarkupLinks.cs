using System.Buffers;
using System.Runtime.CompilerServices;

namespace Annals.Formats.Feeds;

/// <summary>Makes relative addresses in the markup of a text absolute: those of the attributes that hold one.</summary>
internal static class MarkupLinks
{
    private static readonly SearchValues<char> BareEnd = SearchValues.Create(" \t\r\n>");

    /// <summary>The text with whole addresses, and without the blanks around it.</summary>
    public static string Resolve(FeedRoot? start, string text)
    {
        if (start is null || !text.Contains('<', StringComparison.Ordinal) || !text.Contains('=', StringComparison.Ordinal))
        {
            return text.Trim();
        }

        // It writes into a buffer that is used again: whole texts are long, and each would be allocated and cleared once more.
        DefaultInterpolatedStringHandler made = new(text.Length + 256, 0);
        int begin = text.Length - text.AsSpan().TrimStart().Length;
        int done = begin;
        int at = begin;
        bool inTag = false;
        while (text.AsSpan(at).IndexOf('=') is >= 0 and var next)
        {
            // Most texts have many tags without attributes: what stands between two equals signs is looked at as a whole.
            inTag = EndsInTag(text.AsSpan(at, next), inTag);
            at += next;
            if (!inTag)
            {
                at++;
                continue;
            }

            (int from, int to) = Value(text, at + 1);
            if (IsAddress(text.AsSpan(0, at)) && to > from && Write(ref made, start, text.AsSpan(done, from - done), text.AsSpan(from, to - from)))
            {
                done = to;
            }

            at = to;
        }

        if (done == begin)
        {
            made.Clear();
            return text.Trim();
        }

        made.AppendFormatted(text.AsSpan(done).TrimEnd());
        return made.ToStringAndClear();
    }

    /// <summary>Writes what stands before an address and the whole address; false: it is whole already, and nothing is written.</summary>
    private static bool Write(ref DefaultInterpolatedStringHandler made, FeedRoot start, ReadOnlySpan<char> before, ReadOnlySpan<char> value)
    {
        if (FeedAddress.IsAtRoot(start, value))
        {
            made.AppendFormatted(before);
            made.AppendLiteral(start.Origin);
            made.AppendFormatted(value);
            return true;
        }

        if (FeedAddress.IsWhole(value))
        {
            return false;
        }

        made.AppendFormatted(before);
        made.AppendLiteral(FeedAddress.Resolve(start, value.ToString()));
        return true;
    }

    /// <summary>Whether a stretch of markup without values of attributes ends within a tag.</summary>
    /// <param name="begins">whether it begins within one</param>
    private static bool EndsInTag(ReadOnlySpan<char> markup, bool begins)
    {
        int close = markup.LastIndexOf('>');
        bool isWithin = close < 0 && begins;
        ReadOnlySpan<char> rest = markup[(close + 1)..];
        while (!isWithin && rest.IndexOf('<') is >= 0 and var open)
        {
            rest = rest[(open + 1)..];
            isWithin = rest.Length > 0 && char.IsAsciiLetter(rest[0]);
        }

        return isWithin;
    }

    private static bool IsAddress(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> name = before.TrimEnd();
        int start = name.LastIndexOfAnyExceptInRange('A', 'z') + 1;
        name = name[start..];
        return IsName(name) && start > 0 && char.IsWhiteSpace(before[start - 1]);
    }

    /// <summary>Whether the attribute holds an address.</summary>
    private static bool IsName(ReadOnlySpan<char> name) => name.Length switch
    {
        3 => Is(name, "src"),
        4 => Is(name, "href") || Is(name, "cite") || Is(name, "data"),
        6 => Is(name, "action") || Is(name, "poster") || Is(name, "usemap"),
        7 => Is(name, "classid"),
        8 => Is(name, "longdesc") || Is(name, "codebase"),
        10 => Is(name, "background"),
        _ => false,
    };

    private static bool Is(ReadOnlySpan<char> name, string known) => name.Equals(known, StringComparison.OrdinalIgnoreCase);

    private static (int From, int To) Value(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at < text.Length && text[at] is '"' or '\'')
        {
            int close = text.IndexOf(text[at], at + 1);
            return (at + 1, close < 0 ? text.Length : close);
        }

        int end = text.AsSpan(at).IndexOfAny(BareEnd);
        return (at, end < 0 ? text.Length : at + end);
    }
}
