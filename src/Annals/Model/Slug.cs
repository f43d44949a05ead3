using System.Globalization;
using System.Text;

namespace Annals.Model;

/// <summary>The last part of a page's address, made from its name.</summary>
public static class Slug
{
    /// <summary>How much of a headline its slug is made from, in Unicode scalar values.</summary>
    public const int HeadlineScalars = 140;

    /// <summary>A longer slug is cut at a character, in bytes of UTF-8.</summary>
    public const int MostBytes = 200;

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "con", "prn", "aux", "nul", "clock", "index", "feed", "config",
        "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>The slug of an event, from the first 140 characters of its headline.</summary>
    public static string OfHeadline(string headline) => Of(Scalars.First(headline, HeadlineScalars), "event-");

    /// <summary>The slug of a topic, an entity, a category or a publisher.</summary>
    /// <remarks>What begins with <c>index-</c> is the address of a part of the index of names.</remarks>
    public static string OfName(string name, string reservedPrefix)
    {
        string slug = Of(name, reservedPrefix);
        return slug.StartsWith("index-", StringComparison.Ordinal) ? Cut(reservedPrefix + slug) : slug;
    }

    /// <summary>The slug of a publisher: its host, where that has letters, digits, dots and hyphens alone; anything else is folded away, and dots with it.</summary>
    public static string OfHost(string host)
    {
        bool plain = host.Length is > 0 and <= 200 && host.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-') && host.Any(char.IsAsciiLetter);
        return plain && host[0] is not ('.' or '-') && !host.Contains("..", StringComparison.Ordinal) && host is not "index" ? host : OfName(host, "host-");
    }

    private static string Of(string text, string reservedPrefix)
    {
        StringBuilder slug = new(text.Length);
        bool gap = false;
        foreach (Rune rune in Folding.Plain(text).EnumerateRunes())
        {
            // Vowel signs of Indic scripts are marks inside a word, not a gap.
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpacingCombiningMark)
            {
                continue;
            }

            if (!Rune.IsLetterOrDigit(rune))
            {
                gap = slug.Length > 0;
                continue;
            }

            if (gap)
            {
                slug.Append('-');
                gap = false;
            }

            slug.Put(Rune.ToLowerInvariant(rune));
        }

        string whole = slug.ToString();
        bool taken = whole.Length == 0 || Reserved.Contains(whole) || whole.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
        return Cut(taken ? (reservedPrefix + whole).TrimEnd('-') : whole);
    }

    private static string Cut(string slug)
    {
        if (Encoding.UTF8.GetByteCount(slug) <= MostBytes)
        {
            return slug;
        }

        int bytes = 0;
        int chars = 0;
        foreach (Rune rune in slug.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > MostBytes)
            {
                break;
            }

            bytes += rune.Utf8SequenceLength;
            chars += rune.Utf16SequenceLength;
        }

        return slug[..chars].TrimEnd('-');
    }
}
