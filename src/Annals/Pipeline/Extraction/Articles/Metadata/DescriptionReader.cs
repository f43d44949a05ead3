using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Annals.Formats.Html;
using Annals.Language;
using Annals.Model;
using Annals.Pipeline.Extraction.Articles.Body;

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

    /// <summary>Letters of a word by which it is looked for: endings change.</summary>
    private const int Stem = 5;

    /// <summary>A description that is about its article shares at least one in so many words with it.</summary>
    private const int LeastShare = 5;

    /// <summary>Characters of a text that is long enough to tell what an article is about.</summary>
    private const int EnoughText = 400;

    /// <summary>Characters of a text, and words of a description, that are compared.</summary>
    private const int MostText = 32_768;

    /// <inheritdoc cref="MostText"/>
    private const int MostWords = 60;

    /// <param name="title">the headline</param>
    /// <param name="paragraphs">the text of the article: what shares no words with it speaks of the site</param>
    public static string? Read(PageSource source, string? title, IReadOnlyList<Paragraph> paragraphs)
    {
        string body = Body(paragraphs);
        string[] said =
        [
            .. new[]
            {
                source.Meta.First("description"),
                source.Meta.First("og:description"),
                source.Linked.OfArticle("description") is { } linked ? LinkedFacts.TextOf(linked) : null,
                source.Meta.First("twitter:description", "dc.description", "DC.Description", "dcterms.abstract", "sailthru.description", "abstract"),
            }.Select(Plain).Where(IsText).Select(text => text!).Where(text => IsAbout(text, title, body)),
        ];
        if (said.Length == 0)
        {
            return Printed(source);
        }

        return said[0].Length is > LongText or < ShortText
            ? Array.Find(said, text => text.Length is > ShortText and <= LongText && BeginAlike(text, said[0])) ?? said[0]
            : said[0];
    }

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

    /// <summary>Whether a text shares words with the article; where there is little to compare, it is taken at its word.</summary>
    private static bool IsAbout(string text, string? title, string body)
    {
        if (body.Length < EnoughText)
        {
            return true;
        }

        int words = 0;
        int shared = 0;
        foreach (Match match in Words().Matches(text).Take(MostWords))
        {
            // Scripts without blanks run words together: none of them can be looked for.
            if (IsUnspaced(match.Value[0]))
            {
                continue;
            }

            string stem = match.Value.Length > Stem ? match.Value[..Stem] : match.Value;
            if (match.Length > Stem && title?.Contains(stem, StringComparison.OrdinalIgnoreCase) == true)
            {
                return true;
            }

            words++;
            shared += body.Contains(stem, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return words == 0 || shared * LeastShare >= words;
    }

    /// <summary>The beginning of the text, long enough to tell what it is about.</summary>
    private static string Body(IReadOnlyList<Paragraph> paragraphs)
    {
        StringBuilder body = new();
        foreach (Paragraph paragraph in paragraphs)
        {
            int room = MostText - body.Length;
            if (room <= 0)
            {
                break;
            }

            body.Append(paragraph.Text.AsSpan(0, Math.Min(room, paragraph.Text.Length))).Append('\n');
        }

        return body.ToString();
    }

    /// <summary>A standfirst before the text.</summary>
    private static string? Printed(PageSource source)
    {
        foreach (HtmlNode node in source.Tree.Nodes)
        {
            if (!node.IsText && (source.Layout.MarksOf[node.Order] & (Marks.Standfirst | Marks.Clutter)) == Marks.Standfirst && node.Order <= source.First && CleanText.Of(HtmlTree.TextOf(node, ArticleLimits.FieldChars)) is { Length: >= 40 and <= 600 } text)
            {
                return text;
            }
        }

        return null;
    }

    [GeneratedRegex("</?[A-Za-z][^<>]*>?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Elements();

    /// <summary>Elements within words.</summary>
    [GeneratedRegex("</?(?:a|b|em|i|span|strong|sub|sup|u)(?: [^<>]*)?>", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inline();

    [GeneratedRegex(@"^\s*https?://\S+\s", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"\p{L}{4,}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
