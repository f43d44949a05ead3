using System.Globalization;
using Annals.Model;
using Annals.Search;

namespace Annals.Storage;

/// <summary>Finds current events: words by the search index, names by the lists, all in one statement, newest first.</summary>
internal sealed class SearchReader(ChronicleFile file, SubjectReader subjects)
{
    private readonly SubjectSearch _names = new(file, subjects);

    /// <summary>The numbers of the events found, newest first, and what is to be said about the search.</summary>
    public (List<long> Keys, List<SearchNotice> Notices) Find(SearchQuery query, int most)
    {
        List<SearchNotice> notices = [.. query.Notices];
        if (query.IsEmpty || most < 1)
        {
            return ([], notices);
        }

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
        return (Keys(statement, most), notices);
    }

    private List<long> Keys(SearchStatement asked, int most)
    {
        List<long> keys = [];
        object?[] values = [.. asked.Values, (long)most];
        using Rows rows = file.Statement(asked.Sql(string.Create(CultureInfo.InvariantCulture, $"${values.Length}")), values.Length).With(values).Rows();
        while (rows.Read())
        {
            keys.Add(rows.GetInt64(0));
        }

        return keys;
    }
}
