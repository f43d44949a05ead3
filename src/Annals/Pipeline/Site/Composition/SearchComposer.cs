using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Composes pages of what a search found.</summary>
internal static class SearchComposer
{
    /// <summary>More events than this are not looked at for one query.</summary>
    public const int MostFound = 500;

    /// <summary>A longer query is cut, in characters.</summary>
    public const int MostCharacters = 400;

    private const int RowsOfPage = 25;

    public static (IReadOnlyList<StoredEvent> Found, string? Notice) Find(IChronicle chronicle, string query)
    {
        string asked = query.Length <= MostCharacters ? query : query[..MostCharacters];
        FoundEvents found = chronicle.Search(asked, MostFound);
        List<string> notices = [.. found.Notices.Select(SearchWords.Of)];
        if (asked.Length < query.Length)
        {
            notices.Add(ListWords.QueryCut);
        }

        if (found.Events.Count == MostFound)
        {
            notices.Add(ListWords.MoreFound);
        }

        return (found.Events, notices.Count > 0 ? string.Join(' ', notices) : null);
    }

    /// <param name="number">from 1; one beyond the last shows no rows</param>
    public static SearchPage Page(string query, int number, IReadOnlyList<StoredEvent> found, string? notice, Func<StoredEvent, EventRow> row)
    {
        int from = Math.Min(found.Count, (Math.Clamp(number, 1, MostFound) - 1) * RowsOfPage);
        StoredEvent[] shown = [.. found.Skip(from).Take(RowsOfPage)];
        return new SearchPage(query, found.Count, Math.Max(1, number), from + shown.Length < found.Count, shown.Select(row).ToValueList(), notice);
    }
}
