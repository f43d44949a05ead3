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
    private readonly List<object?> _values = [];
    private readonly StringBuilder _conditions = new();
    private string? _from;
    private string _order = "e.day DESC, e.key DESC";

    public IReadOnlyList<object?> Values => _values;

    public string Sql(string limit) =>
        // "+ 0", because SQLite would plan a statement anew for every other value of a limit that is a parameter alone.
        $"SELECT e.key FROM {_from ?? "event e"} WHERE e.status = {(int)EventStatus.Current}{_conditions} ORDER BY {_order} LIMIT {limit} + 0";

    public void Words(IReadOnlyList<SearchTerm> terms)
    {
        string with = string.Join(' ', terms.Where(term => !term.IsExcluded).Select(Phrase));
        string without = string.Join(" OR ", terms.Where(term => term.IsExcluded).Select(Phrase));
        if (with.Length > 0)
        {
            string match = without.Length > 0 ? $"({with}) NOT ({without})" : with;
            _from = "search CROSS JOIN event e ON e.key = search.rowid";
            _order = "search.rowid DESC";
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
