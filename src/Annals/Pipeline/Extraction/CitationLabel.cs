using System.Buffers;
using Annals.Language;

namespace Annals.Pipeline.Extraction;

/// <summary>What the label of a citation says: <c>(AP via ''ABC News'')</c>, <c>(Xinhua in Chinese)</c>.</summary>
/// <param name="Printed">without markup and outer brackets</param>
internal readonly record struct CitationLabel(string Printed, string? Publisher, string? Via, string? Language, bool Dead)
{
    private const int MostBrackets = 20;

    private static readonly CitationLabel Empty = new("", null, null, null, false);
    private static readonly SearchValues<char> Brackets = SearchValues.Create("()[]");

    // Printable ASCII without brackets and quotation marks.
    private static readonly SearchValues<char> Plain = SearchValues.Create(" !&'*+,-./0123456789:;?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz|");

    /// <param name="text">the label without markup</param>
    public static CitationLabel Of(ReadOnlySpan<char> text)
    {
        string printed = Clean(text);
        bool dead = printed.Contains("link", StringComparison.OrdinalIgnoreCase) && TakeNote(ref printed);
        if (printed.Length == 0)
        {
            return dead ? Empty with { Dead = true } : Empty;
        }

        (string named, string? language) = WithoutLanguage(printed);
        int via = named.StartsWith("via ", StringComparison.OrdinalIgnoreCase) ? 0 : named.IndexOf(" via ", StringComparison.OrdinalIgnoreCase);
        string? publisher = Name(via < 0 ? named : named[..via]);
        string? carrier = via < 0 ? null : Name(named[(named.IndexOf(' ', via + 1) + 1)..]);
        return new CitationLabel(printed, publisher, carrier, language, dead);
    }

    /// <summary>Takes a note off the label that says that the link is dead; the answer is whether there was one.</summary>
    private static bool TakeNote(ref string label)
    {
        if (CitationNote.Of(label, label.Length) is { Dead: true })
        {
            label = "";
            return true;
        }

        for (int at = label.AsSpan().IndexOfAny('(', '['); at >= 0;)
        {
            if (CitationNote.At(label.AsSpan(at)) is { Dead: true } note)
            {
                label = WithoutBrackets(CleanText.Of(label.Remove(at, note.Length)));
                return true;
            }

            int next = label.AsSpan(at + 1).IndexOfAny('(', '[');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>The label without the brackets round it. Most labels are plain words in one pair of brackets: those need no copies.</summary>
    private static string Clean(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> inner = text.Trim();
        inner = inner is ['(', .., ')'] ? inner[1..^1].Trim() : inner;
        return inner.IndexOfAnyExcept(Plain) < 0 && inner.IndexOf("  ", StringComparison.Ordinal) < 0 ? inner.ToString() : WithoutBrackets(CleanText.Of(text.ToString()));
    }

    /// <summary>Whether <paramref name="text"/> stands in brackets, as the label of a citation does on most pages.</summary>
    public static bool IsBracketed(ReadOnlySpan<char> text) => text.Trim() is { Length: > 0 } label && label[0] is '(' or '[';

    private static string? Name(string part)
    {
        string name = WithoutBrackets(part.Trim(' ', ',', ';', ':', '"', '“', '”', '-', '–'));
        bool address = name.StartsWith("http", StringComparison.OrdinalIgnoreCase) && name.Contains("://", StringComparison.Ordinal);
        return address || !Letters.Any(name) ? null : name;
    }

    /// <summary>Takes off brackets that enclose all of it, and a bracket that has lost its other half.</summary>
    private static string WithoutBrackets(string text)
    {
        if (text.AsSpan().IndexOfAny(Brackets) < 0)
        {
            return text;
        }

        // Each pair costs a look at the whole label: no label needs many, and a hostile one has a hundred thousand.
        for (int pair = 0; pair < MostBrackets && text.Length > 0; pair++)
        {
            int opens = text.AsSpan().Count('(') + text.AsSpan().Count('[');
            int closes = text.AsSpan().Count(')') + text.AsSpan().Count(']');
            if (text[0] is '(' or '[' && (opens > closes || Closing(text) == text.Length - 1))
            {
                text = (opens > closes ? text[1..] : text[1..^1]).Trim();
            }
            else if (text[^1] is ')' or ']' && closes > opens)
            {
                text = text[..^1].Trim();
            }
            else
            {
                break;
            }
        }

        return text;
    }

    /// <summary>Where the bracket at the start closes.</summary>
    private static int Closing(string text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static (string Named, string? Language) WithoutLanguage(string text)
    {
        if (!text.Contains("in ", StringComparison.OrdinalIgnoreCase) && text.AsSpan().IndexOfAny(Brackets) < 0)
        {
            return (text, null);
        }

        if (text.StartsWith("in ", StringComparison.OrdinalIgnoreCase) && LanguageNames.TagOf(text.AsSpan(3)) is { } whole)
        {
            return ("", whole);
        }

        ReadOnlySpan<char> end = text.AsSpan().TrimEnd(" )]");
        int at = end.LastIndexOf("in ", StringComparison.OrdinalIgnoreCase);
        if (at > 0 && !char.IsLetterOrDigit(text[at - 1]) && LanguageNames.TagOf(end[(at + 3)..]) is { } named)
        {
            return (text[..at].TrimEnd(' ', '(', '[', ',', '-', '–'), named);
        }

        int bracket = text.AsSpan().LastIndexOfAny("([");
        return bracket >= 0 && text[^1] is ')' or ']' && LanguageNames.TagOf(end[Math.Min(bracket + 1, end.Length)..]) is { } alone
            ? (text[..bracket].TrimEnd(), alone)
            : (text, null);
    }
}
