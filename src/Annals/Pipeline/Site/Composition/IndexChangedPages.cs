using System.Text;
using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>The pages of the indexes of names that a change of names may have changed.</summary>
internal sealed class IndexChangedPages(EditionSource source, IPublishedPages published)
{
    public IEnumerable<string> Of(ValueList<NameChange> changes) =>
        changes.GroupBy(change => change.Kind).SelectMany(ofKind => Of(ofKind.Key, source.Indexes.Plan(ofKind.Key), ofKind));

    /// <summary>
    /// The first page, which shows the names with most events, the pages that the names stand on, and where names came or went those above these, which count
    /// them, and those that came or went themselves.
    /// </summary>
    private HashSet<string> Of(SubjectKind kind, NameIndex index, IEnumerable<NameChange> changes)
    {
        HashSet<string> changed = [IndexPage.AddressOf(kind, "")];
        foreach (NameChange change in changes)
        {
            ValueList<NameIndexPart> path = index.Path(change.Key);
            changed.Add(IndexPage.AddressOf(kind, path[^1].Prefix));
            if (change.IsMoved)
            {
                changed.UnionWith(path.Select(part => IndexPage.AddressOf(kind, part.Prefix)));
                changed.UnionWith(LaidOutAnew(kind, index, change.Key, path));
            }
        }

        return changed;
    }

    private IEnumerable<string> LaidOutAnew(SubjectKind kind, NameIndex index, string key, ValueList<NameIndexPart> path)
    {
        // What lies below a page that came says so at its top; where a page has become too long, all that stood on it stands on pages below it.
        IEnumerable<NameIndexPart> came = path.FirstOrDefault(part => !IsThere(part.Prefix) || index.Below(part).Any(below => !IsThere(below.Prefix))) is { } first ? index.Under(first) : [];
        IEnumerable<string> pages = came.Select(part => IndexPage.AddressOf(kind, part.Prefix));
        foreach (string gone in Beginnings(key).Where(prefix => IsThere(prefix) && index.Find(prefix) is null))
        {
            pages = pages
                .Concat(published.Under(SubjectName.Folder(kind)).Where(page => page.StartsWith(IndexPage.AddressOf(kind, gone), StringComparison.Ordinal)))
                .Concat(index.Under(index.Path(gone)[^1]).Select(part => IndexPage.AddressOf(kind, part.Prefix)));
        }

        return pages;

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
