using Annals.Model;
using Annals.Pipeline.Site.Offline;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Composes the index that a site of plain files searches, and knows its pages.</summary>
internal sealed class OfflineComposer(EditionSource source)
{
    public const string Folder = "find";
    private const string Words = "words-";
    private const string Rows = "rows-";

    /// <summary>Site path of the file that names the years.</summary>
    public const string Years = Folder + "/years";

    /// <summary>The pages of the index of all years, and the file that names these.</summary>
    public IEnumerable<string> Pages() => YearsWithEvents().Reverse().SelectMany(year => PagesOf(year.Year, year.Events)).Prepend(Years);

    /// <summary>The pages of the index of a year, those among them that it has no more.</summary>
    public IEnumerable<string> PagesOf(int year, IPublishedPages published) =>
        YearsWithEvents().Where(known => known.Year == year).SelectMany(known => PagesOf(year, known.Events)).Concat(published.Under($"{Folder}/{DateWords.Year(year)}"));

    /// <summary>Null: there is no such file.</summary>
    public ComposedPage? Compose(SiteAddress address)
    {
        if (address.Kind == SitePageKind.OfflineYears)
        {
            return ComposedPage.OfOne(output => OfflineFiles.WriteYears(output, YearsWithEvents()));
        }

        int year = address.Date!.Value.Year;
        int events = YearsWithEvents().FirstOrDefault(known => known.Year == year).Events;
        return events == 0 || (address.Kind == SitePageKind.OfflineWords && !OfflineShelf.Names(events).Contains(address.Slug)) || (address.Kind == SitePageKind.OfflineRows && address.Number * OfflineShelf.RowsOfBlock >= events) ? null
            : address.Kind == SitePageKind.OfflineWords ? ComposedPage.OfOne(output => OfflineFiles.WriteWords(output, source.OfflineYear(year, Read), year, address.Slug))
            : ComposedPage.OfOne(output => OfflineFiles.WriteRows(output, source.OfflineYear(year, Read), year, address.Number, source.Site));
    }

    /// <summary>Null: the path is not of the index.</summary>
    public static SiteAddress? Parse(string path, string[] parts)
    {
        if (path == Years)
        {
            return new(SitePageKind.OfflineYears, path);
        }

        if (parts is not [Folder, { Length: 4 } year, { } file] || !SiteAddress.TryNumber(year, out int number) || number < 1)
        {
            return null;
        }

        DateOnly date = new(number, 1, 1);
        return file.StartsWith(Words, StringComparison.Ordinal) && OfflineShelf.IsName(file[Words.Length..])
                ? new(SitePageKind.OfflineWords, path) { Date = date, Slug = file[Words.Length..] }
            : file.StartsWith(Rows, StringComparison.Ordinal) && SiteAddress.TryNumber(file[Rows.Length..], out int block) && (block > 0 || file == Rows + "0")
                ? new(SitePageKind.OfflineRows, path) { Date = date, Number = block }
            : null;
    }

    private static IEnumerable<string> PagesOf(int year, int events)
    {
        string folder = $"{Folder}/{DateWords.Year(year)}/";
        int blocks = (events + OfflineShelf.RowsOfBlock - 1) / OfflineShelf.RowsOfBlock;
        return OfflineShelf.Names(events).Select(name => $"{folder}{Words}{name}").Concat(Enumerable.Range(0, blocks).Select(block => $"{folder}{Rows}{DateWords.Year(block)}"));
    }

    /// <summary>Newest first.</summary>
    private IEnumerable<(int Year, int Events)> YearsWithEvents() =>
        source.Days.Read.Where(day => day.Events > 0).GroupBy(day => day.Date.Year).Select(year => (year.Key, year.Sum(day => day.Events))).OrderByDescending(year => year.Key);

    private OfflineYear Read(int number)
    {
        OfflineYear year = new(YearsWithEvents().First(known => known.Year == number).Events);
        (DateOnly first, DateOnly last) = DayCalendar.YearOf(new DateOnly(number, 1, 1));
        foreach (StoredEvent stored in source.Days.PagesIn(first, last).Where(date => source.Days.Of(date) is { Events: > 0 }).SelectMany(date => source.Chronicle.EventsOf(date)))
        {
            EventContent content = stored.Content;
            year.Add(
                source.Rows.Of(stored).Row,
                [content.Headline, content.Category ?? "", .. content.Topics.Select(topic => topic.Text), .. content.Topics.SelectMany(topic => topic.Links).Concat(content.Links).Select(link => link.Target)]);
        }

        return year;
    }
}
