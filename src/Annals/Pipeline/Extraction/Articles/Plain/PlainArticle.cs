using Annals.Language;
using Annals.Model;
using Annals.Pipeline.Extraction.Articles.Metadata;
using Annals.Pipeline.Extraction.Articles.Tracing;

namespace Annals.Pipeline.Extraction.Articles.Plain;

/// <summary>Reads an article from plain text: the headline, a standfirst, the words under a picture, then paragraphs with headings between.</summary>
internal static class PlainArticle
{
    /// <summary>A text of fewer words is no article.</summary>
    private const int LeastWords = 30;

    /// <summary>A longer line is no headline and no heading.</summary>
    private const int LongestHeading = 90;

    /// <summary>The article; null where the text is none.</summary>
    public static Article? Read(string text, Capture capture, string? note, DiagnosticList diagnostics, BodyTrace? trace)
    {
        List<List<string>> groups = Groups(text);
        if (groups.Sum(group => group.Sum(line => line.Split(' ').Length)) < LeastWords || !groups.Exists(group => group.Exists(line => line.Length >= 100)))
        {
            return null;
        }

        if (note is not null)
        {
            diagnostics.Add(0, note);
        }

        int next = 0;
        string? title = groups[0].Count == 1 && groups[0][0].Length <= 2 * LongestHeading ? groups[next++][0] : null;
        string? standfirst = title is not null && IsStandfirst(groups, next) ? groups[next++][0] : null;
        string? byline = next < groups.Count && groups[next].Count == 1 && Bylines.PersonNames.BehindBy(groups[next][0]) is { } by ? by : null;
        next += byline is null ? 0 : 1;
        int picture = next;
        ArticleImage? image = Picture(groups, ref next);
        Tell(trace, title, BlockRule.Headline, "the first line, which is the headline");
        Tell(trace, standfirst, BlockRule.Standfirst, "a sentence under the headline, which is the description");
        Tell(trace, byline, BlockRule.Byline, "names who wrote it");
        groups[picture..next].SelectMany(group => group).ToList().ForEach(line => Tell(trace, line, BlockRule.Caption, "stands with a picture: its last line ends with a credit"));
        List<Paragraph> paragraphs = [];
        foreach (List<string> group in groups.Skip(next))
        {
            paragraphs.AddRange(group.Select(line => new Paragraph(KindOf(line), line)));
        }

        paragraphs.ForEach(paragraph => trace?.Stands(paragraph, true, BlockRule.Plain, "a paragraph of the text"));
        ValueList<Paragraph> body = BodyTidy.Tidy(paragraphs, trace).ToValueList();
        string? url = capture.Address is { } address ? WebAddress.Unwrap(address) ?? address : null;
        return new Article
        {
            Url = url,
            Title = title,
            Byline = byline is null ? [] : Bylines.PersonNames.In(byline, null).ToValueList(),
            Seen = capture.Seen,
            Published = Dates.AddressDate.In(url) is { } date ? new ArticleDate(date.Value, date.From) : null,
            Publisher = url is null ? null : WebAddress.Host(url),
            Language = LanguageGuess.Of(text),
            Description = standfirst,
            Image = image,
            Opinion = OpinionReader.OfAddress(url) ?? OpinionReader.OfTitle(title) ?? OpinionReader.OfDisclaimer(body) ?? OpinionSign.None,
            Paragraphs = body,
            Diagnostics = diagnostics.ToValueList(),
        };
    }

    private static void Tell(BodyTrace? trace, string? line, BlockRule rule, string because)
    {
        if (trace is not null && line is not null)
        {
            trace.Stands(new Paragraph(ParagraphKind.Text, line), false, rule, because);
        }
    }

    /// <summary>Lines by the empty lines between them.</summary>
    private static List<List<string>> Groups(string text)
    {
        List<List<string>> groups = [];
        bool open = false;
        foreach (string raw in text.Split('\n'))
        {
            string line = CleanText.Of(raw);
            if (line.Length == 0)
            {
                open = false;
                continue;
            }

            if (!open)
            {
                groups.Add([]);
                open = true;
            }

            groups[^1].Add(line);
        }

        return groups;
    }

    /// <summary>One line of a sentence or two between the headline and a longer text.</summary>
    private static bool IsStandfirst(List<List<string>> groups, int at) =>
        at + 1 < groups.Count && groups[at].Count == 1 && groups[at][0].Length is > 40 and < 300 && EndsSentence(groups[at][0])
        && groups.Skip(at + 1).SelectMany(group => group).Any(line => line.Length > groups[at][0].Length * 2);

    /// <summary>Two lines of which the second describes a picture: its name or alternative text, then the caption that ends with a credit.</summary>
    private static ArticleImage? Picture(List<List<string>> groups, ref int next)
    {
        if (next >= groups.Count || groups[next].Count > 3 || CreditLine.In(groups[next][^1]) is not { } words)
        {
            return null;
        }

        next++;
        return new ArticleImage(null, words.Credit, words.Caption);
    }

    private static ParagraphKind KindOf(string line) => line.Length <= LongestHeading && !EndsSentence(line) ? ParagraphKind.Heading : ParagraphKind.Text;

    private static bool EndsSentence(string line) => line.TrimEnd('"', '”', '’', '»', ')', ' ') is [.., '.' or '!' or '?' or '…' or ':' or '。'];
}
