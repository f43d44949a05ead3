using System.Globalization;
using System.Text;
using Annals.Model;
using Annals.Search;

namespace Annals.Storage;

/// <summary>
/// Puts a search together as one statement. Events come from the words where there are any, else from the first list that is asked for, else from the
/// days; the other conditions are looked up for each. So the text of the statement depends on the kinds of the conditions, never on what was typed.
/// </summary>
internal sealed class SearchStatement
{
    /// <summary>How much a word counts in the headline, in names and in texts.</summary>
    private const string Score = "bm25(search, 10.0, 5.0, 1.0)";

    private readonly List<object?> _values = [];
    private readonly StringBuilder _conditions = new();
    private string? _from;
    private bool _isOfWordsAlone = true;

    public bool HasWords { get; private set; }

    /// <summary>The newest events that meet the conditions: day, number, score.</summary>
    public (string Sql, IReadOnlyList<object?> Values) First(bool isRanked, int most) => Select(isRanked, "", [], most, 0);

    /// <summary>Events by date, from the one behind a mark on.</summary>
    public (string Sql, IReadOnlyList<object?> Values) Behind(SearchMark? mark, int skip, int most) => mark switch
    {
        null => Select(false, "", [], most, skip),
        { } place when HasWords => Select(false, $" AND search.rowid < {Parameter(1)}", [place.Key], most, skip),
        { } place => Select(false, $" AND e.day <= {Parameter(1)} AND (e.day < {Parameter(1)} OR e.key < {Parameter(2)})", [place.Day, place.Key], most, skip),
    };

    private (string Sql, IReadOnlyList<object?> Values) Select(bool isRanked, string condition, object?[] more, int most, int skip)
    {
        // The index holds current events alone: where only words are asked for, the events need not be looked at.
        bool isIndexAlone = HasWords && _isOfWordsAlone;
        string columns = isIndexAlone ? "0, search.rowid" : "e.day, e.key";
        string from = isIndexAlone ? "search" : _from ?? "event e";
        string status = isIndexAlone ? "1" : $"e.status = {(int)EventStatus.Current}";
        string order = HasWords ? "search.rowid DESC" : "e.day DESC, e.key DESC";
        object?[] values = [.. _values, .. more, (long)most, (long)skip];

        // "+ 0", because SQLite would plan a statement anew for every other value of a limit that is a parameter alone.
        string sql = $"SELECT {columns}, {(isRanked ? Score : "0.0")} FROM {from} WHERE {status}{_conditions}{condition} "
            + $"ORDER BY {order} LIMIT {Parameter(more.Length + 1)} + 0 OFFSET {Parameter(more.Length + 2)} + 0";
        return (sql, values);
    }

    /// <param name="number">counted from the last value of the conditions on</param>
    private string Parameter(int number) => string.Create(CultureInfo.InvariantCulture, $"${_values.Count + number}");

    public void Words(IReadOnlyList<SearchTerm> terms)
    {
        string with = string.Join(' ', terms.Where(term => !term.IsExcluded).Select(Phrase));
        string without = string.Join(" OR ", terms.Where(term => term.IsExcluded).Select(Phrase));
        if (with.Length > 0)
        {
            string match = without.Length > 0 ? $"({with}) NOT ({without})" : with;
            _from = "search CROSS JOIN event e ON e.key = search.rowid";
            HasWords = true;
            _conditions.Append(" AND search MATCH ").Append(Value(match));
        }
        else if (without.Length > 0)
        {
            _conditions.Append(" AND e.key NOT IN (SELECT rowid FROM search WHERE search MATCH ").Append(Value(without)).Append(')');
        }
    }

    /// <param name="names">any of them will do; none: nothing has the name</param>
    public void Listed(SubjectKind kind, IReadOnlyList<long> names, bool excluded)
    {
        if (names.Count == 0)
        {
            _conditions.Append(excluded ? "" : " AND 0");
            return;
        }

        _isOfWordsAlone = false;

        string roots = string.Join(", ", names.Select(name => Value(name)));
        string lists = string.Create(CultureInfo.InvariantCulture, $"(SELECT m.id * 4 + {(int)kind} FROM subject m WHERE m.root IN ({roots}))");
        if (_from is null && !excluded)
        {
            _from = $"(SELECT DISTINCT event FROM listing WHERE list IN {lists}) l CROSS JOIN event e ON e.key = l.event";
            return;
        }

        _conditions.Append(excluded ? " AND NOT EXISTS" : " AND EXISTS")
            .Append(CultureInfo.InvariantCulture, $" (SELECT 1 FROM listing WHERE list IN {lists} AND day = coalesce(e.day, {Times.Undated}) AND event = e.key)");
    }

    public void Dated(DateOnly? first, DateOnly? tooLate)
    {
        _isOfWordsAlone &= first is null && tooLate is null;
        if (first is { } from)
        {
            _conditions.Append(" AND e.day >= ").Append(Value((long)from.DayNumber));
        }

        if (tooLate is { } end)
        {
            _conditions.Append(" AND e.day < ").Append(Value((long)end.DayNumber)).Append(CultureInfo.InvariantCulture, $" AND e.day <> {Times.Undated}");
        }
    }

    private string Value(object value)
    {
        _values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"${_values.Count}");
    }

    private static string Phrase(SearchTerm term) => $"\"{term.Text.Replace("\"", "", StringComparison.Ordinal)}\"{(term.IsBeginning ? " *" : "")}";
}
