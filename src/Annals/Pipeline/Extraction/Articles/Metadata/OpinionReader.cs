using Annals.Language;
using Annals.Model;

namespace Annals.Pipeline.Extraction.Articles.Metadata;

/// <summary>Tells opinion from news by its type, section, address and disclaimer (<c>data/opinion-signs.tsv</c>), and says why.</summary>
internal static class OpinionReader
{
    private const int LongestDisclaimer = 500;

    private static readonly string[][] Signs = [.. EmbeddedTable.Rows("opinion-signs.tsv")];

    private static readonly string[][] Disclaimers = [.. Signs.Where(row => row[0] == "disclaimer").Select(row => row[1].Split('&', StringSplitOptions.TrimEntries))];

    public static OpinionSign Of(PageSource source, ValueList<Paragraph> paragraphs, string? title)
    {
        if (source.Linked.Article is { } article && LinkedFacts.TypesOf(article).FirstOrDefault(type => type.StartsWith("Opinion", StringComparison.Ordinal)) is { } kind)
        {
            return new OpinionSign(true, $"its JSON-LD calls it {kind}");
        }

        foreach (string? section in (string?[])[source.Meta.First("article:section"), LinkedFacts.TextOf(source.Linked.OfArticle("articleSection")), source.Meta.First("section", "parsely-section", "cXenseParse:section", "og:article:section", "sailthru.section")])
        {
            if (section is not null && IsSection(section))
            {
                return new OpinionSign(true, $"its section is “{section}”");
            }
        }

        return OfAddress(source.Url) ?? OfTitle(title) ?? OfDisclaimer(paragraphs) ?? OpinionSign.None;
    }

    /// <summary>A part of the path that names a section of opinion.</summary>
    public static OpinionSign? OfAddress(string? url)
    {
        if (url is null)
        {
            return null;
        }

        int host = url.IndexOf("//", StringComparison.Ordinal);
        int path = host < 0 ? -1 : url.IndexOf('/', host + 2);
        string[] parts = path < 0 ? [] : url[path..].Split('?', '#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);

        // The last part is the article's own name.
        string? part = parts.SkipLast(1).FirstOrDefault(IsSection);
        return part is null ? null : new OpinionSign(true, $"its address has the section /{part}/");
    }

    /// <summary>A label before the headline: <c>Opinion: …</c>.</summary>
    public static OpinionSign? OfTitle(string? title)
    {
        int end = title?.AsSpan().IndexOfAny(':', '|') ?? -1;
        return end > 0 && Signs.Any(row => row[0] == "label" && row[1] == Folding.Key(title![..end])) ? new OpinionSign(true, $"its headline begins with “{title![..(end + 1)]}”") : null;
    }

    /// <summary>What is printed at the end: that the views are the author's own.</summary>
    public static OpinionSign? OfDisclaimer(IEnumerable<Paragraph> paragraphs)
    {
        foreach (Paragraph paragraph in paragraphs.Reverse().Take(6))
        {
            if (StaysLong(paragraph.Text))
            {
                continue;
            }

            string plain = Folding.Key(paragraph.Text);
            if (plain.Length < LongestDisclaimer && Disclaimers.Any(pieces => pieces.All(piece => plain.Contains(piece, StringComparison.Ordinal))))
            {
                return new OpinionSign(true, $"it says: “{paragraph.Text}”");
            }
        }

        return null;
    }

    /// <summary>Whether a text is too long also when it is folded: of that letters and signs of ASCII all stay.</summary>
    private static bool StaysLong(string text)
    {
        int stay = 0;
        for (int i = 0; i < text.Length && stay < LongestDisclaimer; i++)
        {
            stay += text[i] is > ' ' and < '\x7f' ? 1 : 0;
        }

        return stay == LongestDisclaimer;
    }

    private static bool IsSection(string section)
    {
        string key = Folding.Key(section).Replace('_', '-');
        return Signs.Any(row => row[0] == "section" && (key == row[1] || key.Replace(' ', '-') == row[1]));
    }
}
