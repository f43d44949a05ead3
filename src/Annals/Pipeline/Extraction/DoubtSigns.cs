using System.Buffers;
using System.Net;
using System.Net.Sockets;

namespace Annals.Pipeline.Extraction;

/// <summary>Signs that a line is talk, a trial or damage rather than an entry.</summary>
internal static class DoubtSigns
{
    public const string Signature = "it carries a talk signature";
    public const string AnonymousAuthor = "it names an IP address as its author";
    public const string RawTemplate = "a raw template is left in it";
    public const string NoEvidence = "it has neither a citation nor a link";

    private static readonly SearchValues<char> Marks = SearchValues.Create("{}~");

    /// <summary>Why the text looks doubtful; null where nothing speaks against it.</summary>
    public static string? Of(string text)
    {
        bool marked = text.AsSpan().IndexOfAny(Marks) >= 0;
        if (marked && (text.Contains("{{", StringComparison.Ordinal) || text.Contains("}}", StringComparison.Ordinal)))
        {
            return RawTemplate;
        }

        if ((marked && text.Contains("~~~", StringComparison.Ordinal)) || (text.Contains("(UTC)", StringComparison.Ordinal) && HasClock(text)))
        {
            return Signature;
        }

        return HasAddress(text) ? AnonymousAuthor : null;
    }

    /// <summary>Notes what a link says against the line it stands in.</summary>
    public static void Of(PageLink link, ProseBuilder prose)
    {
        switch (link.Kind)
        {
            case PageLinkKind.Person:
                prose.Doubt(IsAddress(link.Target[(link.Target.LastIndexOfAny([':', '/']) + 1)..]) ? AnonymousAuthor : Signature);
                break;
            case PageLinkKind.Template:
                prose.Doubt(RawTemplate);
                break;
        }
    }

    private static bool IsAddress(string word) =>
        IPAddress.TryParse(word, out IPAddress? address)
        && (address.AddressFamily == AddressFamily.InterNetworkV6 ? word.AsSpan().Count(':') >= 3 : word.AsSpan().Count('.') == 3);

    /// <summary>A signature ends like this: <c>12:34, 5 June 2015 (UTC)</c>.</summary>
    private static bool HasClock(string text)
    {
        int at = text.IndexOf("(UTC)", StringComparison.Ordinal);
        ReadOnlySpan<char> before = text.AsSpan(Math.Max(0, at - 30), Math.Min(30, at));
        int colon = before.IndexOf(':');
        return colon >= 2 && colon + 3 < before.Length && char.IsAsciiDigit(before[colon - 1]) && char.IsAsciiDigit(before[colon + 1]) && before[colon + 3] == ',';
    }

    private static bool HasAddress(string text)
    {
        if (!HasDottedDigits(text) && text.AsSpan().Count(':') < 3)
        {
            return false;
        }

        foreach (Range range in text.AsSpan().SplitAny(' ', '(', ')', '[', ']', ',', ';', '"', '—', '–', '|'))
        {
            ReadOnlySpan<char> word = text.AsSpan(range).Trim(".:'");
            if (word.Length is >= 7 and <= 45 && word.IndexOfAny(".:") > 0 && IsAddress(word.ToString()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether three full stops stand within words, as in an address of four numbers, which may be hexadecimal ones.</summary>
    private static bool HasDottedDigits(ReadOnlySpan<char> text)
    {
        int dotted = 0;
        for (int at = text.IndexOf('.'); at >= 0 && dotted < 3;)
        {
            dotted += at > 0 && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at + 1]) ? 1 : 0;
            int next = text[(at + 1)..].IndexOf('.');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return dotted >= 3;
    }
}
