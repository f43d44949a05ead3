using System.Buffers;
using System.Text;

namespace Annals.Formats.Feeds;

/// <summary>Makes relative addresses in the markup of a text absolute: those of the attributes that hold one.</summary>
internal static class MarkupLinks
{
    private static readonly SearchValues<char> BareEnd = SearchValues.Create(" \t\r\n>");

    private static readonly string[] Names = ["href", "src", "cite", "action", "longdesc", "poster", "background", "data", "usemap", "codebase", "classid"];

    public static string Resolve(FeedRoot? start, string text)
    {
        if (start is null || !text.Contains('<', StringComparison.Ordinal) || !text.Contains('=', StringComparison.Ordinal))
        {
            return text;
        }

        StringBuilder made = new(text.Length + 64);
        int done = 0;
        int at = 0;
        bool inTag = false;
        while (at < text.Length)
        {
            if (!inTag)
            {
                int open = text.IndexOf('<', at);
                if (open < 0)
                {
                    break;
                }

                inTag = open + 1 < text.Length && char.IsAsciiLetter(text[open + 1]);
                at = open + 1;
            }
            else if (text.AsSpan(at).IndexOfAny('>', '=') is var mark && mark < 0)
            {
                break;
            }
            else if (text[at + mark] == '>')
            {
                inTag = false;
                at += mark + 1;
            }
            else
            {
                at += mark;
                (int from, int to) = Value(text, at + 1);
                if (IsAddress(text.AsSpan(0, at)) && to > from)
                {
                    ReadOnlySpan<char> value = text.AsSpan(from, to - from);
                    if (FeedAddress.IsAtRoot(start, value))
                    {
                        made.Append(text, done, from - done).Append(start.Origin).Append(value);
                        done = to;
                    }
                    else if (!FeedAddress.IsWhole(value))
                    {
                        made.Append(text, done, from - done).Append(FeedAddress.Resolve(start, value.ToString()));
                        done = to;
                    }
                }

                at = to;
            }
        }

        return done == 0 ? text : made.Append(text, done, text.Length - done).ToString();
    }

    private static bool IsAddress(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> name = before.TrimEnd();
        int start = name.LastIndexOfAnyExceptInRange('A', 'z') + 1;
        name = name[start..];
        foreach (string known in Names)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return start > 0 && char.IsWhiteSpace(before[start - 1]);
            }
        }

        return false;
    }

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
