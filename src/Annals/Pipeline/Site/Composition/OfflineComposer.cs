using System.Globalization;
using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Offline;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Composes the index that a site of plain files searches, and knows its pages.</summary>
internal sealed class OfflineComposer(EditionSource source)
{
    public const string Folder = "find";
    private const string Words = "words-";
    private const string Rows = "rows-";

    /// <summary>Site path of the file that names the parts.</summary>
    public const string Parts = Folder + "/parts";

    /// <summary>The pages of the index of all parts, and the file that names these.</summary>
    public IEnumerable<string> Pages() => source.OfflineParts.Reverse().SelectMany(PagesOf).Prepend(Parts);

    /// <summary>
    /// The pages of the parts that hold the days, of those that are laid out anew, since a year has ended or is no more the newest, of the few events that no
    /// day holds, and those that are there no more.
    /// </summary>
    public IEnumerable<string> PagesOf(IReadOnlySet<DateOnly> changed, IPublishedPages published)
    {
        OfflinePart[] anew = [.. source.OfflineParts.Where(part => !part.IsUndated && (!published.Contains(RowsPage(part.Name, 0)) || changed.Any(part.Holds)))];
        IEnumerable<ListPeriod> replaced = changed.SelectMany(date => (ListPeriod[])[new(date.Year), new(date.Year, date.Month)])
            .Concat(anew.SelectMany(part => part.Period.Month > 0 ? [new(part.Period.Year), part.Period] : Enumerable.Range(0, 13).Select(month => new ListPeriod(part.Period.Year, month))));
        IEnumerable<string> undated = source.OfflineParts.Where(part => part.IsUndated).SelectMany(PagesOf).Concat(published.Under($"{Folder}/{OfflinePart.UndatedName}"));
        return anew.SelectMany(PagesOf).Concat(undated).Concat(replaced.Distinct().SelectMany(period => published.Under($"{Folder}/{period.Suffix}")));
    }

    /// <summary>Null: there is no such file.</summary>
    public ComposedPage? Compose(SiteAddress address)
    {
        if (address.Kind == SitePageKind.OfflineParts)
        {
            return ComposedPage.OfOne(output => OfflineFiles.WriteParts(output, source.OfflineParts));
        }

        OfflinePart part = source.OfflineParts.FirstOrDefault(known => known.Period == address.Period);
        bool isThere = address.Kind == SitePageKind.OfflineWords ? OfflineShelf.Names(part.Events).Contains(address.Slug) : address.Number * OfflineShelf.RowsOfBlock < part.Events;
        return part.Events == 0 || !isThere ? null
            : address.Kind == SitePageKind.OfflineWords ? ComposedPage.OfOne(output => OfflineFiles.WriteWords(output, source.OfflineIndex(part, Read), part, address.Slug))
            : ComposedPage.OfOne(output => OfflineFiles.WriteRows(output, source.OfflineIndex(part, Read), part, address.Number, source.Site));
    }

    /// <summary>Null: the path is not of the index.</summary>
    public static SiteAddress? Parse(string path, string[] parts)
    {
        if (path == Parts)
        {
            return new(SitePageKind.OfflineParts, path);
        }

        if (parts is not [Folder, { } name, { } file] || !TryPeriod(name, out ListPeriod period))
        {
            return null;
        }

        return file.StartsWith(Words, StringComparison.Ordinal) && OfflineShelf.IsName(file[Words.Length..])
                ? new(SitePageKind.OfflineWords, path) { Period = period, Slug = file[Words.Length..] }
            : file.StartsWith(Rows, StringComparison.Ordinal) && SiteAddress.TryNumber(file[Rows.Length..], out int block) && RowsPage(name, block) == path
                ? new(SitePageKind.OfflineRows, path) { Period = period, Number = block }
            : null;
    }

    private static bool TryPeriod(string name, out ListPeriod period)
    {
        period = OfflinePart.Undated;
        return name == OfflinePart.UndatedName || (SiteAddress.TryPeriod(name, out period) && period.Number == 1);
    }

    private static IEnumerable<string> PagesOf(OfflinePart part)
    {
        int blocks = (part.Events + OfflineShelf.RowsOfBlock - 1) / OfflineShelf.RowsOfBlock;
        return OfflineShelf.Names(part.Events).Select(shelf => $"{Folder}/{part.Name}/{Words}{shelf}").Concat(Enumerable.Range(0, blocks).Select(block => RowsPage(part.Name, block)));
    }

    private static string RowsPage(string part, int block) => string.Create(CultureInfo.InvariantCulture, $"{Folder}/{part}/{Rows}{block}");

    private OfflineIndex Read(OfflinePart part)
    {
        IEnumerable<StoredEvent> events = part.IsUndated ? source.Chronicle.EventsOf(null) : Dated(part);

        // As the server's search, and as the part counts them: what was retracted is found by nobody.
        return new OfflineIndex(events.Where(stored => stored.Status == EventStatus.Current).Select(Event), part.Events);
    }

    private IEnumerable<StoredEvent> Dated(OfflinePart part)
    {
        (DateOnly first, DateOnly last) = part.Span;
        return source.Days.PagesIn(first, last).Where(date => source.Days.Of(date) is { Events: > 0 }).SelectMany(date => source.Chronicle.EventsOf(date));
    }

    /// <summary>Names as they are printed: what a publisher is called elsewhere is no change of the event, and must be none of the index.</summary>
    private (OfflineRow Row, IEnumerable<(string Text, OfflineField Field)> Texts) Event(StoredEvent stored)
    {
        EventContent content = stored.Content;
        return (new OfflineRow(Title.Of(content.Headline), EventComposer.Shown(content.Headline), stored.Url, content.Language),
        [
            (content.Category ?? "", OfflineField.Category),
            .. content.Topics.Select(topic => (topic.Text, OfflineField.Topic)),
            .. content.Topics.SelectMany(topic => topic.Links).Select(link => (link.Target, OfflineField.Topic)),
            .. content.Links.Select(link => (link.Target, OfflineField.Entity)),
            .. content.Links.Select(link => (source.Subjects.Entity(link.Target).Name, OfflineField.Entity)),
            .. content.Citations.Select(citation => ($"{citation.Publisher} {WebAddress.Host(citation.Url)}", OfflineField.Publisher)),
        ]);
    }
}
