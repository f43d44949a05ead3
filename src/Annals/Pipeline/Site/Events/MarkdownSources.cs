using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Markdown;

namespace Annals.Pipeline.Site.Events;

/// <summary>Reads sources, cover image, coverage and quotes.</summary>
internal static class MarkdownSources
{
    /// <summary>Sources are numbered by their place, whatever a person's list says; the cover image is the last of them.</summary>
    public static (ValueList<Source> Sources, CoverImage? Image) Read(MarkdownParts parts, MarkdownPaths paths, List<Diagnostic> found)
    {
        List<Source> sources = [];
        CoverImage? image = null;
        foreach (MarkdownLine line in parts.Lines(MarkdownPart.Sources))
        {
            if (IsImage(line))
            {
                image = ReadImage(line, paths, found);
            }
            else
            {
                sources.Add(ReadSource(line, sources.Count + 1, found));
            }
        }

        return (sources.ToValueList(), image);
    }

    public static ValueList<CoverageItem> ReadCoverage(MarkdownParts parts, List<Diagnostic> found)
    {
        List<CoverageItem> coverage = [];
        foreach ((MarkdownPart part, MarkdownLine line) in parts.Lines(MarkdownPart.News, MarkdownPart.Opinion))
        {
            int copies = line.Text(Words.Copies) is { } number ? EventFromMarkdown.Number(number, line, found, 0) : 0;
            coverage.Add(new(
                Name(line), line.Text(Words.Publisher), Address(line), ReadPublished(line, found), part == MarkdownPart.News ? ArticleKind.News : ArticleKind.Opinion, copies));
        }

        return coverage.ToValueList();
    }

    public static ValueList<Quotation> ReadQuotes(MarkdownParts parts, List<Diagnostic> found)
    {
        List<Quotation> quotes = [];
        foreach (MarkdownLine line in parts.Lines(MarkdownPart.Quotes))
        {
            if (line.Lead.Text.Length == 0 && line.Facts.Count > 1)
            {
                MarkdownFact words = line.Facts[0];
                quotes.Add(new(words.Name, words.Text, EventFromMarkdown.Number(line.Facts[^1].Text, line, found, 1)));
            }
            else
            {
                found.Add(new(line.Line, "a quote was expected: speaker, words and source"));
            }
        }

        return quotes.ToValueList();
    }

    private static bool IsImage(MarkdownLine line) =>
        Name(line) == Words.CoverImageLink && (line.Fact(Words.FromSource) is not null || line.Fact(Words.Source) is null);

    private static CoverImage ReadImage(MarkdownLine line, MarkdownPaths paths, List<Diagnostic> found)
    {
        string address = Address(line);
        bool inside = line.Lead.Links.Count > 0 && SitePath.IsInside(address);
        int source = EventFromMarkdown.Number(line.Text(Words.FromSource), line, found, 1);
        return new(
            inside ? paths.Of(line.Lead, line.Line) : address, line.Text(Words.Credit), source, line.Text(Words.LicenceOf), line.Text(Words.Shows));
    }

    private static Source ReadSource(MarkdownLine line, int number, List<Diagnostic> found)
    {
        SourceState? state = line.Fact(Words.SourceDead) is not null ? SourceState.Dead
            : line.Fact(Words.SourceChanged) is not null ? SourceState.Changed
            : null;
        bool named = line.Lead.Links is [{ IsUnnamed: false }, ..] || line.Fact(Words.AddressOfLink) is not null;
        return new(
            number, named ? Name(line) : null, line.Text(Words.Via), line.Text(Words.Language), Address(line), line.Fact(Words.ArchivedCopy)?.Target, state, ReadPublished(line, found));
    }

    private static DateOnly? ReadPublished(MarkdownLine line, List<Diagnostic> found) =>
        line.Text(Words.Published) is { } date ? EventFromMarkdown.Date(date, line, found) : null;

    private static string Name(MarkdownLine line) => line.Lead.Links.Count > 0 ? line.Lead.Links[0].Text : line.Lead.Text;

    /// <summary>An address that may not become a link stands as text.</summary>
    private static string Address(MarkdownLine line) =>
        line.Lead.Links.Count > 0 ? line.Lead.Links[0].Target : line.Text(Words.AddressOfLink) ?? line.Lead.Text;
}
