using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>The pages of subjects that a change of their lists may have changed.</summary>
internal sealed class ListChangedPages(EditionSource source, IPublishedPages published)
{
    public IEnumerable<string> Of(ValueList<ListChange> changes) =>
        from list in changes.GroupBy(change => (change.Kind, change.Id))
        let subject = source.Chronicle.Subject(list.Key.Kind, list.Key.Id)
        where subject is not null
        from page in Subject(subject, [.. list.Select(change => change.Date).OfType<DateOnly>().Distinct()])
        select page;

    private IEnumerable<string> Subject(SubjectName subject, DateOnly[] dates)
    {
        string feed = EditionPages.FeedOf(subject);
        yield return subject.Url;
        if (subject.Kind != SubjectKind.Publisher)
        {
            yield return feed;
        }

        // A spelling that became another name of this subject had pages of its own, and has them again when it is none any more.
        foreach (string other in source.Chronicle.SlugsOf(subject.Id).Concat(source.Chronicle.Spellings(subject.Kind, subject.Id).Select(spelling => Slug.OfName(spelling, "page-")))
            .Select(slug => $"{SubjectName.Folder(subject.Kind)}/{slug}")
            .Where(page => page != subject.Url)
            .Distinct(StringComparer.Ordinal))
        {
            yield return other;
            foreach (string below in published.Under(other))
            {
                yield return below;
            }
        }

        string[] was = [.. published.Under(subject.Url).Where(page => page != feed)];
        ListPart[] parts = [.. source.Lists.Of(subject).Plan.Parts];
        if (was.Length == 0 && parts.Length == 0)
        {
            yield break;
        }

        HashSet<string> now = new(parts.Select(part => EditionPages.PartOf(subject, part.Period)), StringComparer.Ordinal);
        string[] gone = [.. was.Where(page => !now.Contains(page))];
        HashSet<int> anew = [.. parts.Where(part => !published.Contains(EditionPages.PartOf(subject, part.Period))).Select(part => part.Period.Year)];
        anew.UnionWith(gone.Select(page => SiteAddress.Parse(page)).OfType<SiteAddress>().Select(page => page.Period.Year));
        foreach (string page in gone.Concat(Periods(parts, dates, anew).Distinct().Select(period => EditionPages.PartOf(subject, period))))
        {
            yield return page;
        }
    }

    /// <summary>The parts that hold the dates, and of the years that are laid out anew all, with the parts of other years that link them.</summary>
    private static IEnumerable<ListPeriod> Periods(ListPart[] parts, DateOnly[] dates, HashSet<int> anew)
    {
        // Numbered pieces of a month are filled from its oldest event on: one more or less moves what stands on the later ones.
        IEnumerable<ListPeriod> holding = parts.Select(part => part.Period)
            .Where(period => anew.Contains(period.Year) || dates.Any(date => date.Year == period.Year && (period.Month == 0 || period.Month == date.Month)));
        return holding.Concat(anew.SelectMany(year => Beside(parts, year)));
    }

    private static IEnumerable<ListPeriod> Beside(ListPart[] parts, int year)
    {
        ListPart?[] beside =
        [
            parts.LastOrDefault(part => part.Period.Year < year && !part.IsBranch),
            parts.FirstOrDefault(part => part.Period.Year > year && !part.IsBranch),
            parts.LastOrDefault(part => part.Period.Year < year && part.Period.Month == 0),
            parts.FirstOrDefault(part => part.Period.Year > year && part.Period.Month == 0),
        ];
        return beside.OfType<ListPart>().Select(part => part.Period);
    }
}
