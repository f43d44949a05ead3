using System.Text.RegularExpressions;
using Annals.Model;

namespace Annals.Pipeline.Extraction.Articles.Metadata;

/// <summary>How much of a text's words an article shares. The words of the site's own name say nothing of it.</summary>
internal sealed partial class DescriptionWords
{
    /// <summary>Letters of a word by which it is looked for: endings change.</summary>
    private const int Stem = 5;

    /// <summary>Characters of a text that is long enough to tell what an article is about.</summary>
    private const int EnoughText = 400;

    /// <summary>Characters of a text, and words of a description, that are compared.</summary>
    private const int MostText = 32_768;

    /// <inheritdoc cref="MostText"/>
    private const int MostWords = 60;

    private readonly IReadOnlyList<Paragraph> _paragraphs;
    private readonly int _chars;
    private readonly string _title;
    private readonly string _site;

    /// <param name="title">the headline</param>
    /// <param name="site">names of the site, as it is called and as its host is</param>
    /// <param name="paragraphs">the text of the article</param>
    public DescriptionWords(string? title, string site, IReadOnlyList<Paragraph> paragraphs)
    {
        _title = title ?? "";
        _site = site;
        _paragraphs = paragraphs;
        _chars = paragraphs.Sum(paragraph => paragraph.Text.Length + 1);
    }

    /// <summary>From 0 to 1; 1 where there is little to compare.</summary>
    public double Shared(string text)
    {
        if (_chars < EnoughText)
        {
            return 1;
        }

        int words = 0;
        int shared = 0;
        bool namesSite = false;
        foreach (Match match in Words().Matches(text).Take(MostWords))
        {
            // Scripts without blanks run words together: none of them can be looked for.
            if (match.Value[0] is >= '\u3040' and <= '\u9FFF')
            {
                continue;
            }

            ReadOnlySpan<char> stem = match.ValueSpan[..Math.Min(Stem, match.Length)];
            bool titled = match.Length > Stem && _title.AsSpan().Contains(stem, StringComparison.OrdinalIgnoreCase);
            if (!titled && _site.Contains(match.Value, StringComparison.OrdinalIgnoreCase))
            {
                namesSite = true;
                continue;
            }

            words++;
            shared += titled || IsInText(stem) ? 1 : 0;
        }

        return words == 0 ? (namesSite ? 0 : 1) : (double)shared / words;
    }

    /// <summary>Whether a word of the headline stands in a text.</summary>
    public bool IsOfHeadline(string text) =>
        Words().Matches(text).Take(MostWords).Any(match => match.Length > Stem && _title.Contains(match.Value[..Stem], StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a word stands in the beginning of the text, which is long enough to tell what it is about.</summary>
    private bool IsInText(ReadOnlySpan<char> stem)
    {
        int room = MostText;
        foreach (Paragraph paragraph in _paragraphs)
        {
            if (room <= 0)
            {
                break;
            }

            if (paragraph.Text.AsSpan(0, Math.Min(room, paragraph.Text.Length)).Contains(stem, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            room -= paragraph.Text.Length + 1;
        }

        return false;
    }

    [GeneratedRegex(@"\p{L}{4,}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
