using Annals.Model;
using Annals.Search;

namespace Annals.Storage;

/// <summary>Finds current events: words by the search index, names by the lists, all in one statement.</summary>
internal sealed class SearchReader(ChronicleFile file, SubjectReader subjects, EventTable events)
{
    private readonly SubjectSearch _names = new(file, subjects);
    private readonly SearchFacets _facets = new(file, subjects);

    public FoundEvents Find(SearchAsk ask, SearchQuery query)
    {
        if (ask.MostTime is not { } limit)
        {
            return FindAll(ask, query);
        }

        FoundEvents? found = null;
        return file.TryWithin(limit, () => found = FindAll(ask, query))
            ? found!
            : new FoundEvents([], [.. query.Notices, new SearchNotice(SearchNoticeKind.TooLong, ask.Query)]) { IsGivenUp = true, Phrases = [] };
    }

    private FoundEvents FindAll(SearchAsk ask, SearchQuery query)
    {
        List<SearchNotice> notices = [.. query.Notices];
        if ((query.IsEmpty && !ask.IsAllWithoutConditions) || ask.Most < 1)
        {
            return new FoundEvents([], notices.ToValueList());
        }

        SearchStatement statement = Conditions(query, notices);
        bool isRanked = ask.Order == SearchOrder.Relevance && statement.HasWords;
        List<SearchMark> all = isRanked || ask.IsCounted ? Hits(statement.First(isRanked, FoundEvents.MostCounted)) : [];
        ValueList<SearchFacet> facets = ask.IsCounted ? _facets.Of(all.Take(FoundEvents.MostFaceted).Select(hit => hit.Key)) : [];
        List<SearchMark> page = isRanked ? Ranked(all, ask) : ByDate(statement, all, ask);
        bool isMore = page.Count > ask.Most;
        ValueList<SearchPhrase> phrases = SearchPhrases.Of(query);
        return new FoundEvents([.. page.Take(ask.Most).Select(hit => events.Find(hit.Key)!)], notices.ToValueList())
        {
            Count = ask.IsCounted ? all.Count : 0,
            Facets = facets,
            Next = isMore ? page[ask.Most - 1] : null,
            Phrases = phrases,
            IsOfWordsAlone = query.Terms.All(term => term.Subject is null),
            After = query.After,
            Before = query.Before,
            Suggestion = page.Count == 0 && ask.Behind is null && ask.Skip == 0 && phrases.Count > 0 ? new SearchSuggestion(file).For(ask.Query, phrases) : null,
        };
    }

    private SearchStatement Conditions(SearchQuery query, List<SearchNotice> notices)
    {
        SearchStatement statement = new();
        statement.Words([.. query.Terms.Where(term => term.Subject is null)]);
        foreach (SearchTerm term in query.Terms.Where(term => term.Subject is not null))
        {
            IReadOnlyList<long> named = _names.Find(term.Subject!.Value, term.Text, term.IsBeginning);
            if (named.Count == 0)
            {
                notices.Add(new SearchNotice(SearchNoticeKind.UnknownName, term.Text));
            }

            statement.Listed(term.Subject.Value, named, term.IsExcluded);
        }

        statement.Dated(query.After, query.Before);
        return statement;
    }

    /// <summary>Best first, of equal ones the newest.</summary>
    private static List<SearchMark> Ranked(List<SearchMark> all, SearchAsk ask)
    {
        IEnumerable<SearchMark> ranked = all.OrderByDescending(hit => hit.Score).ThenByDescending(hit => hit.Key);
        if (ask.Behind is { } mark)
        {
            ranked = ranked.Where(hit => hit.Score < mark.Score || (hit.Score == mark.Score && hit.Key < mark.Key));
        }

        return [.. ranked.Skip(ask.Skip).Take(ask.Most + 1)];
    }

    /// <summary>Newest first; of what is counted the newest are there already.</summary>
    private List<SearchMark> ByDate(SearchStatement statement, List<SearchMark> counted, SearchAsk ask)
    {
        bool isCounted = ask.IsCounted && ask.Behind is null && (counted.Count < FoundEvents.MostCounted || ask.Skip + ask.Most < counted.Count);
        return isCounted ? [.. counted.Skip(ask.Skip).Take(ask.Most + 1)] : Hits(statement.Behind(ask.Behind, ask.Skip, ask.Most + 1));
    }

    /// <summary>The statement is not kept: there are as many of them as there are kinds of searches.</summary>
    private List<SearchMark> Hits((string Sql, IReadOnlyList<object?> Values) asked)
    {
        List<SearchMark> hits = [];
        using Statement statement = new(file, asked.Sql, asked.Values.Count);
        using Rows rows = statement.With([.. asked.Values]).Rows();
        while (rows.Read())
        {
            hits.Add(new SearchMark(rows.GetInt64(0), rows.GetInt64(1), -rows.GetDouble(2)));
        }

        return hits;
    }
}
