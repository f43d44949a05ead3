using System.Text;
using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>The pages of subjects and of indexes that a change of lists may have changed.</summary>
internal sealed class ListChangedPages(EditionSource source, IPublishedPages published)
{
    public IEnumerable<string> Of(ValueList<ListChange> changes)
    {
        foreach (IGrouping<SubjectKind, ListChange> ofKind in changes.GroupBy(change => change.Kind))
        {
            // An index names and counts: what else a list shows of an event is none of it.
            List<SubjectName> counted = [];
            foreach (IGrouping<long, ListChange> list in ofKind.GroupBy(change => change.Id))
            {
                if (source.Chronicle.Subject(ofKind.Key, list.Key) is { } subject)
                {
                    if (list.Any(change => change.Date is null))
                    {
                        counted.Add(subject);
                    }

                    foreach (string page in Subject(subject, [.. list.Select(change => change.Date).OfType<DateOnly>().Distinct()]))
                    {
                        yield return page;
                    }
                }
            }

            foreach (string page in Index(ofKind.Key, counted))
            {
                yield return page;
            }
        }
    }

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

    /// <summary>The parts of an index that hold the subjects, with those they lie in, and those that came or went.</summary>
    private HashSet<string> Index(SubjectKind kind, List<SubjectName> subjects)
    {
        NameIndex index = source.Indexes.Plan(kind);
        HashSet<string> changed = [IndexPage.AddressOf(kind, "")];
        foreach (string key in subjects.Select(subject => NameIndex.Key(subject.Name)).Distinct(StringComparer.Ordinal))
        {
            ValueList<NameIndexPart> path = index.Path(key);
            changed.UnionWith(path.Select(part => IndexPage.AddressOf(kind, part.Prefix)));

            // What lies below a page that came says so at its top; where a page has become too long, all that stood on it stands on pages below it.
            if (path.FirstOrDefault(part => !IsThere(part.Prefix) || index.Below(part).Any(below => !IsThere(below.Prefix))) is { } came)
            {
                changed.UnionWith(index.Under(came).Select(part => IndexPage.AddressOf(kind, part.Prefix)));
            }

            foreach (string gone in Beginnings(key).Where(prefix => IsThere(prefix) && index.Find(prefix) is null))
            {
                changed.UnionWith(published.Under(SubjectName.Folder(kind)).Where(page => page.StartsWith(IndexPage.AddressOf(kind, gone), StringComparison.Ordinal)));
                changed.UnionWith(index.Under(index.Path(gone)[^1]).Select(part => IndexPage.AddressOf(kind, part.Prefix)));
            }
        }

        return changed;

        bool IsThere(string prefix) => published.Contains(IndexPage.AddressOf(kind, prefix));
    }

    private static IEnumerable<string> Beginnings(string key)
    {
        int length = 0;
        foreach (Rune rune in key.EnumerateRunes().Take(NameIndex.MostPrefix))
        {
            length += rune.Utf16SequenceLength;
            yield return key[..length];
        }
    }
}
