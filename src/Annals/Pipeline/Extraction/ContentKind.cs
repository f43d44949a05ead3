using System.Buffers;
using System.Text;
using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>Tells by its content what a capture is.</summary>
internal static class ContentKind
{
    public const string Json = "JSON";
    public const string Html = "HTML";
    public const string Wikitext = "wikitext";
    public const string Script = "script";

    private const int Head = 4096;

    private static readonly SearchValues<string> HtmlStarts = SearchValues.Create(["<!doctype html", "<html"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the bytes are an export of MediaWiki: its element comes first, behind a declaration and comments.</summary>
    public static bool IsXmlExport(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(Head, bytes.Length)];
        Encoding? wide = head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode : head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode : null;
        if (wide is null && head.IndexOf("<mediawiki"u8) < 0)
        {
            return false;
        }

        string text = (wide ?? Encoding.Latin1).GetString(head);
        int at = text.IndexOf("<mediawiki", StringComparison.Ordinal);
        return at >= 0 && !text.AsSpan(0, at).Contains("<html", StringComparison.OrdinalIgnoreCase) && !text.AsSpan(0, at).Contains("{{", StringComparison.Ordinal);
    }

    /// <summary><see cref="Json"/>, <see cref="Html"/>, <see cref="Wikitext"/>, <see cref="Script"/>, or in words what it is instead.</summary>
    public static string Of(string text, Capture capture)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart().TrimStart('\uFEFF').TrimStart();
        if (start.IsEmpty)
        {
            return "it holds nothing but white space";
        }

        if (IsJson(start))
        {
            return Json;
        }

        if (IsScript(capture))
        {
            return Script;
        }

        if (IsDrawing(start))
        {
            return "it is a drawing (SVG)";
        }

        if (IsHtml(start))
        {
            return Html;
        }

        if (start.StartsWith("<?xml", StringComparison.Ordinal) || start.StartsWith("<rss", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<feed", StringComparison.OrdinalIgnoreCase))
        {
            return "it is XML, but no export of MediaWiki";
        }

        return WikitextDays.IsMarked(text) || (WikitextDays.HasList(text) && IsNamed(capture)) ? Wikitext
            : start.StartsWith("WARC/", StringComparison.Ordinal) ? "it is a web archive"
            : "it carries no marker of one, and no list with a date in its name";
    }

    private static bool IsNamed(Capture capture) => PageTitle.DateIn(capture.Address) is not null || PageTitle.DateIn(capture.Name) is not null;

    /// <summary>Whether the text begins as XML, as an archive, or as wikitext does: it is no plain text.</summary>
    public static bool IsMarkup(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        return start.StartsWith("<", StringComparison.Ordinal) || start.StartsWith("WARC/", StringComparison.Ordinal) || start.StartsWith("{", StringComparison.Ordinal) || start.StartsWith("[", StringComparison.Ordinal)
            || start.StartsWith("*", StringComparison.Ordinal) || start.StartsWith("=", StringComparison.Ordinal) || start.Contains('\0');
    }

    /// <summary>What it is for a browser its content hardly tells: comments in it read like sentences.</summary>
    private static bool IsScript(Capture capture) => capture.MediaType is { } type
        ? type.Contains("javascript", StringComparison.OrdinalIgnoreCase) || type.StartsWith("text/css", StringComparison.OrdinalIgnoreCase)
        : Path.GetExtension(capture.Name).ToLowerInvariant() is ".js" or ".mjs" or ".css";

    /// <summary>A template begins with two braces, JSON with one.</summary>
    private static bool IsJson(ReadOnlySpan<char> start) => start[0] switch
    {
        '{' => start.Length > 1 && start[1..].TrimStart() is { Length: > 0 } next && next[0] is '"' or '}',
        '[' => start.Length > 1 && start[1..].TrimStart() is { Length: > 0 } next && next[0] is '{',
        _ => false,
    };

    /// <summary>Whether it is a drawing from its first element to its end; a page that begins with one is a page.</summary>
    private static bool IsDrawing(ReadOnlySpan<char> start)
    {
        if (start[..Math.Min(Head, start.Length)].IndexOfAny(HtmlStarts) >= 0)
        {
            return false;
        }

        while (start.StartsWith("<?", StringComparison.Ordinal) || start.StartsWith("<!", StringComparison.Ordinal))
        {
            string end = start.StartsWith("<!--", StringComparison.Ordinal) ? "-->" : ">";
            int at = start.IndexOf(end, StringComparison.Ordinal);
            start = at < 0 ? [] : start[(at + end.Length)..].TrimStart("]> \t\r\n");
        }

        return start.StartsWith("<svg", StringComparison.OrdinalIgnoreCase) && start.Length > 4 && !char.IsLetterOrDigit(start[4]) && start.TrimEnd().EndsWith("</svg>", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsHtml(ReadOnlySpan<char> start)
    {
        ReadOnlySpan<char> head = start[..Math.Min(Head, start.Length)];
        if (head.IndexOfAny(HtmlStarts) >= 0)
        {
            return true;
        }

        bool tag = start[0] == '<' && start.Length > 1 && char.IsAsciiLetter(start[1]) && !start.StartsWith("<rss", StringComparison.OrdinalIgnoreCase) && !start.StartsWith("<feed", StringComparison.OrdinalIgnoreCase);
        bool marked = tag || start.StartsWith("<!--", StringComparison.Ordinal);
        return marked && (start.Contains("current-events-content", StringComparison.Ordinal) || start.Contains("vevent", StringComparison.Ordinal) || start.Contains("mw-parser-output", StringComparison.Ordinal)
            || (tag && !start.Contains("{{", StringComparison.Ordinal)));
    }
}
