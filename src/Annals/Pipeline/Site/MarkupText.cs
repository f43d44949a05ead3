using System.Buffers;

namespace Annals.Pipeline.Site;

/// <summary>Escapes text for HTML and XML, in content as in attributes, straight into UTF-8.</summary>
internal static class MarkupText
{
    /// <summary>What XML 1.0 forbids beyond ASCII.</summary>
    private const string Forbidden = "\ufffe\uffff";

    /// <summary>What cannot stand as it is: markup, white space that XML readers fold, and what XML 1.0 forbids; of ASCII alone, so that the search takes many characters at once.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"'\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    public static void Write(PageBytes output, ReadOnlySpan<char> text)
    {
        for (int at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            output.WriteText(text[..at], Forbidden, WriteEscaped);
            WriteEscaped(output, text[at]);
            text = text[(at + 1)..];
        }

        output.WriteText(text, Forbidden, WriteEscaped);
    }

    private static void WriteEscaped(PageBytes output, char c) => output.Write(Escaped(c));

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
