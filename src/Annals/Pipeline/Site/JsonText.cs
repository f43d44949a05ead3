using System.Buffers;

namespace Annals.Pipeline.Site;

/// <summary>
/// Escapes text for JSON (RFC 8259), straight into UTF-8. Beside what JSON asks for, everything that could end a script element or an attribute
/// around it is escaped; letters of every script stay as they are.
/// </summary>
internal static class JsonText
{
    /// <summary>Line separators would end a line of a script, a byte order mark vanishes in some readers.</summary>
    private const string Rare = "\u2028\u2029\ufeff";

    /// <summary>Of ASCII alone: so the search takes many characters at once.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "\"\\<>&'`\u007f\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    /// <summary>Writes the text without quotation marks around it; a lone surrogate becomes U+FFFD.</summary>
    public static void Write(PageBytes output, ReadOnlySpan<char> text)
    {
        for (int at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            output.WriteText(text[..at], Rare, Escape);
            Escape(output, text[at]);
            text = text[(at + 1)..];
        }

        output.WriteText(text, Rare, Escape);
    }

    private static void Escape(PageBytes output, char c)
    {
        ReadOnlySpan<byte> known = c switch
        {
            '"' => "\\\""u8,
            '\\' => "\\\\"u8,
            '\n' => "\\n"u8,
            '\r' => "\\r"u8,
            '\t' => "\\t"u8,
            _ => [],
        };
        if (!known.IsEmpty)
        {
            output.Write(known);
            return;
        }

        ReadOnlySpan<byte> digits = "0123456789abcdef"u8;
        Span<byte> room = output.GetSpan(6);
        room[0] = (byte)'\\';
        room[1] = (byte)'u';
        for (int i = 0; i < 4; i++)
        {
            room[5 - i] = digits[(c >> (4 * i)) & 15];
        }

        output.Advance(6);
    }
}
