using System.Buffers;
using System.Text;

namespace Annals.Pipeline.Site;

/// <summary>Escapes text for HTML and XML, in content as in attributes, straight into UTF-8.</summary>
internal static class MarkupText
{
    /// <summary>The largest number of UTF-8 bytes that one UTF-16 unit becomes.</summary>
    private const int BytesPerChar = 3;

    /// <summary>What cannot stand as it is: markup, white space that XML readers fold, and what XML 1.0 forbids.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"'\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\ufffe\uffff");

    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        while (true)
        {
            int at = text.IndexOfAny(Special);
            ReadOnlySpan<char> plain = at < 0 ? text : text[..at];
            Copy(output, plain);
            if (at < 0)
            {
                return;
            }

            output.Write(Escaped(text[at]));
            text = text[(at + 1)..];
        }
    }

    /// <summary>Text as it is, a lone surrogate as U+FFFD.</summary>
    public static void Copy(IBufferWriter<byte> output, ReadOnlySpan<char> plain)
    {
        if (plain.IsEmpty)
        {
            return;
        }

        Span<byte> room = output.GetSpan(plain.Length * BytesPerChar);
        output.Advance(Encoding.UTF8.GetBytes(plain, room));
    }

    private static ReadOnlySpan<byte> Escaped(char c) => c switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\'' => "&#39;"u8,
        '\t' => "&#9;"u8,
        '\n' => "&#10;"u8,
        '\r' => "&#13;"u8,
        _ => "\ufffd"u8,
    };
}
