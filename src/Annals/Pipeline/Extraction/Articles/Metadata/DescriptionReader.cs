using System.Net;
using System.Text.RegularExpressions;
using Annals.Language;
using Annals.Model;

namespace Annals.Pipeline.Extraction.Articles.Metadata;

/// <summary>What the page says of its article in a sentence or two.</summary>
internal static partial class DescriptionReader
{
    private const int Shortest = 10;
    private const int Longest = 2000;

    /// <summary>A text of more characters is the beginning of the article rather than its description, where another place has a shorter one.</summary>
    private const int LongText = 280;

    /// <summary>A text of fewer is a label or a name, where another place has more.</summary>
    private const int ShortText = 30;

    /// <summary>Texts that begin with so many same letters are forms of one.</summary>
    private const int SameLetters = 24;

    /// <summary>A description that is about its article shares at least this part of its words with it.</summary>
    private const double LeastShare = 0.2;

    /// <summary>One that shares less, and no word with the headline, yields to one that shares more than <see cref="FirmShare"/>.</summary>
    private const double WeakShare = 0.4;

    /// <inheritdoc cref="WeakShare"/>
    private const double FirmShare = 0.8;

    /// <summary>What is left of a description behind the beginning of a paragraph is words to go on by (“Read more”), where it has at most so many characters.</summary>
    private const int LongestTail = 30;

    /// <summary>Characters that begin a paragraph, so that the rest of a description is seen to be such words.</summary>
    private const int LeastOfText = 80;

    /// <param name="headline">where the headline stands</param>
    /// <param name="title">the headline</param>
    /// <param name="publisher">the name of the site</param>
    /// <param name="paragraphs">the text of the article: what shares no words with it speaks of the site</param>
    public static string? Read(PageSource source, HeadlinePlace headline, string? title, string? publisher, IReadOnlyList<Paragraph> paragraphs)
    {
        DescriptionWords words = new(title, $"{publisher} {(source.Url is { } url ? WebAddress.Host(url) : null)}", paragraphs);
        (string Text, double Shared, bool OfHeadline)[] said =
        [
            .. new[]
            {
                OfName(source, headline, "description"),
                OfName(source, headline, "og:description"),
                source.Linked.OfArticle("description") is { } linked ? LinkedFacts.TextOf(linked) : null,
                source.Meta.First("twitter:description", "dc.description", "DC.Description", "dcterms.abstract", "sailthru.description", "abstract"),
            }.Select(Plain).Where(IsText).Select(text => (Text: text!, Shared: words.Shared(text!), OfHeadline: words.IsOfHeadline(text!))).Where(text => text.Shared >= LeastShare || text.OfHeadline),
        ];
        string? best = Best(said);
        return best is { Length: >= ShortText } ? WithoutTail(best, paragraphs) : Standfirst.Of(source, headline) ?? best;
    }

    /// <summary>Of several values of one name (as where two extensions of a system write the head) the one that the page prints as its standfirst, else the first.</summary>
    private static string? OfName(PageSource source, HeadlinePlace headline, string name)
    {
        IReadOnlyList<string> values = source.Meta.All(name);
        string? printed = values.Distinct(StringComparer.Ordinal).Skip(1).Any() ? Standfirst.Of(source, headline) : null;
        return (printed is null ? null : values.FirstOrDefault(value => BeginAlike(value, printed))) ?? source.Meta.First(name);
    }

    private static string? Best((string Text, double Shared, bool OfHeadline)[] said)
    {
        if (said.Length == 0)
        {
            return null;
        }

        string first = (said[0] is { Shared: < WeakShare, OfHeadline: false } ? Array.Find(said, text => text.Shared > FirmShare) : said[0]).Text ?? said[0].Text;
        return first.Length is > LongText or < ShortText
            ? Array.Find(said, text => text.Text.Length is > ShortText and <= LongText && BeginAlike(text.Text, first)).Text ?? first
            : first;
    }

    /// <summary>The beginning of a paragraph as it is, its end marked as cut, without the words behind it that ask to read on.</summary>
    private static string WithoutTail(string text, IReadOnlyList<Paragraph> paragraphs)
    {
        foreach (Paragraph paragraph in paragraphs)
        {
            int same = text.AsSpan().CommonPrefixLength(paragraph.Text);
            if (same >= LeastOfText && same < paragraph.Text.Length && text.Length - same is > 0 and <= LongestTail && IsTail(text, same))
            {
                return text[..same].TrimEnd() + "…";
            }
        }

        return text;
    }

    /// <summary>Whether words behind a place ask to read on: they are set apart by signs, or glued to the word before.</summary>
    private static bool IsTail(string text, int at) =>
        text[at..].Any(char.IsLetter) && (text[at] is '…' or '.' or '[' or '(' || (char.IsUpper(text[at]) && char.IsLower(text[at - 1])));

    /// <summary>Whether two texts begin with the same letters, whatever stands between these.</summary>
    private static bool BeginAlike(string left, string right)
    {
        IEnumerable<char> first = left.Where(char.IsLetter).Take(SameLetters);
        IEnumerable<char> second = right.Where(char.IsLetter).Take(SameLetters);
        return first.Zip(second).All(pair => char.ToUpperInvariant(pair.First) == char.ToUpperInvariant(pair.Second));
    }

    private static bool IsText(string? text) =>
        text is { Length: >= Shortest and <= Longest } && text[0] != '<' && (text.Contains(' ', StringComparison.Ordinal) || text.Any(IsUnspaced));

    private static bool IsUnspaced(char c) => c is >= '\u3040' and <= '\u9FFF';

    /// <summary>Without elements and a link before it, and with entities decoded that a page wrote twice.</summary>
    private static string? Plain(string? text)
    {
        if (text is null)
        {
            return null;
        }

        string plain = text.AsSpan().IndexOfAny('<', '&') < 0 ? text : WebUtility.HtmlDecode(Elements().Replace(Inline().Replace(text, ""), " "));
        return CleanText.Of(Link().Replace(plain, ""));
    }

    [GeneratedRegex("</?[A-Za-z][^<>]*>?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Elements();

    /// <summary>Elements within words.</summary>
    [GeneratedRegex("</?(?:a|b|em|i|span|strong|sub|sup|u)(?: [^<>]*)?>", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inline();

    [GeneratedRegex(@"^\s*https?://\S+\s", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
