using System.Text;
using Annals.Language;
using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Composes pages of what a search found.</summary>
internal sealed class SearchComposer(EditionSource source)
{
    /// <summary>A longer query is cut, in characters.</summary>
    public const int MostCharacters = 400;

    /// <summary>A search that takes longer keeps others waiting, and is given up.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);

    private const int RowsOfPage = 25;
    private const int MostEditorials = 10;

    /// <param name="number">from 1; one beyond the last shows no rows</param>
    public SearchPage Page(string query, SearchOrder order, int number)
    {
        int page = Math.Clamp(number, 1, FoundEvents.MostCounted / RowsOfPage);
        SearchAsk ask = new(Cut(query)) { Order = order, Most = RowsOfPage, Skip = (page - 1) * RowsOfPage, IsCounted = true, MostTime = MostTime };
        SearchPage found = PageOf(query, page, ask, source.Chronicle.Search(ask));
        return found with { HasMore = found.HasMore && page < FoundEvents.MostCounted / RowsOfPage };
    }

    /// <param name="query">as typed</param>
    /// <param name="number">of the page, from 1</param>
    public SearchPage PageOf(string query, int number, SearchAsk ask, FoundEvents found) =>
        new(query, found.Count, number, found.Next is not null, Rows(found), Notice(query, found))
        {
            Order = ask.Order,
            Snippets = Snippets(found),
            Suggestion = found.Suggestion,
            Facets = found.Facets,
            Counted = Math.Min(found.Count, FoundEvents.MostFaceted),
            Editorials = number == 1 && ask.Behind is null ? Editorials(found) : [],
        };

    public IReadOnlyList<StoredEvent> Newest(string query) => source.Chronicle.Search(new SearchAsk(Cut(query)) { Most = Feed.MostItems, MostTime = MostTime }).Events;

    private ValueList<EventRow> Rows(FoundEvents found) => found.Events.Select(stored => source.Rows.Of(stored).Row).ToValueList();

    private ValueList<Snippet?> Snippets(FoundEvents found) => found.Events.Select(stored => SnippetComposer.Of(source.Chronicle, stored, found.Phrases)).ToValueList();

    /// <summary>Editorials have no names of their own that a search could ask for: one that asks for names finds none.</summary>
    private ValueList<EditorialRow> Editorials(FoundEvents found) =>
        !found.IsOfWordsAlone || !found.Phrases.Any(phrase => !phrase.IsExcluded)
            ? []
            : source.Shelf.Editorials
                .Where(editorial => !(editorial.Date < found.After) && !(editorial.Date >= found.Before) && PhraseMatch.HasAll(TextOf(editorial), found.Phrases))
                .Take(MostEditorials).Select(editorial => editorial.Row).ToValueList();

    private static string? Notice(string query, FoundEvents found)
    {
        List<string> notices = [.. found.Notices.Select(SearchWords.Of)];
        if (query.Length > MostCharacters)
        {
            notices.Add(ListWords.QueryCut);
        }

        if (found.Count == FoundEvents.MostCounted)
        {
            notices.Add(ListWords.MoreFound);
        }

        return notices.Count > 0 ? string.Join(' ', notices) : null;
    }

    private static string Cut(string query) => query.Length <= MostCharacters ? query : query[..MostCharacters];

    private static string TextOf(Editorial editorial)
    {
        StringBuilder text = new();
        text.Append(editorial.Title).Append('\n').Append(editorial.Author).Append('\n').Append(editorial.Lead).Append('\n');
        foreach (EditorialBlock block in editorial.Body)
        {
            Append(text, block);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, EditorialBlock block)
    {
        foreach (EditorialInline inline in block.Inlines)
        {
            Append(text, inline);
        }

        text.Append('\n');
        foreach (EditorialBlock inner in block.Blocks)
        {
            Append(text, inner);
        }
    }

    private static void Append(StringBuilder text, EditorialInline inline)
    {
        text.Append(inline.Text);
        foreach (EditorialInline inner in inline.Inlines)
        {
            Append(text, inner);
        }
    }
}
