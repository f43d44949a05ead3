using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Annals.Formats.Html;

/// <summary>
/// Turns the bytes of a page into a string, which the parser reads three times as fast as a stream. The encoding is told by a byte-order mark, else by the
/// declared media type, else by a <c>meta</c> element, else it is UTF-8 where the bytes are, else guessed, else Windows-1252.
/// </summary>
public static class HtmlBytes
{
    /// <summary>A <c>meta</c> element counts within the first bytes only (the HTML standard says 1024; pages in the wild are later).</summary>
    private const int Head = 4096;

    private static readonly SearchValues<char> ValueEnd = SearchValues.Create("\"' ;/>");

    /// <summary>The text alone, without a guess.</summary>
    /// <param name="mediaType">as the server declared it, with its parameters</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? mediaType) => Read(bytes, mediaType, null).Text;

    /// <param name="mediaType">as the server declared it, with its parameters</param>
    /// <param name="guess">asked where the page does not say its encoding, or says a wrong one</param>
    public static DecodedText Read(ReadOnlySpan<byte> bytes, string? mediaType, CharsetGuess? guess)
    {
        if (Marked(bytes) is { } marked)
        {
            return Decoded(marked.Encoding, bytes[marked.Length..], null);
        }

        string? name = Parameter(mediaType);
        Encoding? declared = CharsetNames.Find(name);
        Encoding? meta = CharsetNames.Find(Meta(bytes));

        // A page of UTF-16 whose meta element can be read as ASCII is not of UTF-16.
        meta = meta is UnicodeEncoding ? Encoding.UTF8 : meta;
        bool plain = bytes.IndexOfAny((byte)0, (byte)0x1B) < 0 || (!IsWide(bytes) && !HasSwitches(bytes));
        bool ascii = plain && Ascii.IsValid(bytes);
        if (ascii && declared is not UnicodeEncoding)
        {
            return new DecodedText(Encoding.ASCII.GetString(bytes), "utf-8", null);
        }

        bool utf8 = plain && Utf8.IsValid(bytes);
        if (utf8 && declared is not UnicodeEncoding)
        {
            string? note = (declared ?? meta) is { } other and not UTF8Encoding ? $"the page says that it is {other.WebName}, but its bytes are UTF-8" : null;
            return Decoded(Encoding.UTF8, bytes, note);
        }

        Encoding? said = declared ?? meta;
        if (said is not null and not UTF8Encoding && !Contradicts(said, bytes))
        {
            return Decoded(said, bytes, null);
        }

        if (said is UTF8Encoding && meta is not null and not UTF8Encoding)
        {
            return Decoded(meta, bytes, "the page was sent as utf-8, which its bytes are not; it is read as its meta element says");
        }

        if (said is null or UTF8Encoding && plain && IsNearly(bytes))
        {
            return Decoded(Encoding.UTF8, bytes, null);
        }

        Encoding found = guess?.Of(bytes) ?? (said is UTF8Encoding ? said : CharsetNames.Find("windows-1252")!);
        return Decoded(found, bytes, said is null ? $"the page does not say its encoding; it reads as {found.WebName}" : $"the page says that it is {said.WebName}, which its bytes are not; it reads as {found.WebName}");
    }

    private static DecodedText Decoded(Encoding encoding, ReadOnlySpan<byte> bytes, string? note)
    {
        string text = encoding.GetString(bytes);
        int wrong = text.AsSpan().Count('\uFFFD');
        string? damage = wrong == 0 ? null : $"{wrong} characters cannot be read as {encoding.WebName} and are shown as replacement characters";
        return new DecodedText(text, encoding.WebName, note is null ? damage : damage is null ? note : $"{note}; {damage}");
    }

    private static (Encoding Encoding, int Length)? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    /// <summary>Whether the bytes cannot be of this encoding: UTF-16 whose markup stands in single bytes.</summary>
    private static bool Contradicts(Encoding said, ReadOnlySpan<byte> bytes) => said is UnicodeEncoding && bytes.IndexOf((byte)0) < 0;

    /// <summary>Whether so many bytes are zero that characters of two bytes are likelier than damage.</summary>
    private static bool IsWide(ReadOnlySpan<byte> bytes) => bytes.Count((byte)0) * 8 > bytes.Length;

    /// <summary>Whether it switches between sets of characters as the encodings of ISO 2022 do; an escape alone is damage.</summary>
    private static bool HasSwitches(ReadOnlySpan<byte> bytes) => bytes.Contains((byte)0x1B) && (bytes.IndexOf("\x1B$"u8) >= 0 || bytes.IndexOf("\x1B("u8) >= 0);

    /// <summary>UTF-8 with a few wrong bytes: most sequences beyond ASCII are whole.</summary>
    private static bool IsNearly(ReadOnlySpan<byte> bytes)
    {
        int right = 0;
        int wrong = 0;
        for (int i = 0; i < bytes.Length;)
        {
            if (bytes[i] < 0x80)
            {
                i++;
                continue;
            }

            bool whole = Rune.DecodeFromUtf8(bytes[i..], out _, out int used) == OperationStatus.Done;
            right += whole ? 1 : 0;
            wrong += whole ? 0 : 1;
            i += Math.Max(1, used);
        }

        return right > wrong;
    }

    private static string? Parameter(string? mediaType) => mediaType is null ? null : After(mediaType, "charset=");

    private static string? Meta(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(Head, bytes.Length)];
        return After(head, "charset="u8) ?? (head.StartsWith("<?xml"u8) ? After(head, "encoding="u8) : null);
    }

    /// <summary>As for a string; most pages have no such name, and are not copied to find that out.</summary>
    private static string? After(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name)
    {
        for (int at = head.IndexOf((byte)'='); at >= 0;)
        {
            int start = at + 1 - name.Length;
            if (start >= 0 && Ascii.EqualsIgnoreCase(head.Slice(start, name.Length), name))
            {
                return After(Encoding.Latin1.GetString(head[start..]), Encoding.ASCII.GetString(name));
            }

            int next = head[(at + 1)..].IndexOf((byte)'=');
            at = next < 0 ? -1 : at + 1 + next;
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
}
