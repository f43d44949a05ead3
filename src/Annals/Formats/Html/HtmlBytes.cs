using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Annals.Formats.Html;

/// <summary>
/// Turns the bytes of a page into a string, which the parser reads three times as fast as a stream. The encoding is told by a byte-order mark, else by the
/// declared media type, else by a <c>meta</c> element, else it is UTF-8 where the bytes are, else Windows-1252.
/// </summary>
public static class HtmlBytes
{
    /// <summary>A <c>meta</c> element counts within the first bytes only (the HTML standard says 1024; pages in the wild are later).</summary>
    private const int Head = 4096;

    private static readonly SearchValues<char> ValueEnd = SearchValues.Create("\"' ;/>");

    /// <param name="mediaType">as the server declared it, with its parameters</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? mediaType)
    {
        if (Marked(bytes) is { } marked)
        {
            return marked.Encoding.GetString(bytes[marked.Length..]);
        }

        Encoding? declared = Named(Parameter(mediaType)) ?? Named(Meta(bytes));
        bool utf8 = declared is null or UTF8Encoding;
        if (utf8 && Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        return (declared is null ? Named("windows-1252")! : declared).GetString(bytes);
    }

    private static (Encoding Encoding, int Length)? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    private static string? Parameter(string? mediaType) => mediaType is null ? null : After(mediaType, "charset=");

    private static string? Meta(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> name = "charset"u8;
        ReadOnlySpan<byte> head = bytes[..Math.Min(Head, bytes.Length)];
        while (head.IndexOf((byte)'=') is >= 0 and int at)
        {
            if (at >= name.Length && Ascii.EqualsIgnoreCase(head[(at - name.Length)..at], name))
            {
                return After(Encoding.Latin1.GetString(head[(at - name.Length)..]), "charset=");
            }

            head = head[(at + 1)..];
        }

        return null;
    }

    private static string? After(string text, string name)
    {
        int at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        ReadOnlySpan<char> value = text.AsSpan(at + name.Length).TrimStart(" \"'");
        int end = value.IndexOfAny(ValueEnd);
        return (end < 0 ? value : value[..end]).ToString();
    }

    private static Encoding? Named(string? name)
    {
        // Names that browsers read as another encoding (the Encoding standard).
        string? known = name?.Trim().ToLowerInvariant() switch
        {
            null or "" => null,
            "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => "windows-1252",
            "gb2312" or "gbk" => "gb18030",
            "utf8" => "utf-8",
            "shift-jis" or "x-sjis" or "sjis" => "shift_jis",
            "utf-16" => "utf-16le",
            var other => other,
        };
        if (known is null or "utf-7")
        {
            return null;
        }

        if (known == "utf-16le" || known == "utf-16be")
        {
            return known == "utf-16le" ? Encoding.Unicode : Encoding.BigEndianUnicode;
        }

        try
        {
            return known == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.GetEncoding(known);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
