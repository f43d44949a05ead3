using System.Globalization;
using Annals.Model;

namespace Annals.Storage.Checks;

/// <summary>Events and their revisions.</summary>
internal static class EventCheck
{
    private const string Select =
        """
        SELECT e.key, e.id, e.day, e.page_day, e.slug, e.status, e.because, e.into_event, e.revision, e.base, e.state,
            (SELECT count(*) FROM revision r WHERE r.key BETWEEN e.key * 65536 + 1 AND e.key * 65536 + 65535),
            (SELECT max(r.key) & 65535 FROM revision r WHERE r.key BETWEEN e.key * 65536 AND e.key * 65536 + 65535),
            (SELECT r.content FROM revision r WHERE r.key = e.key * 65536 + e.revision),
            (SELECT t.status FROM event t WHERE t.key = e.into_event),
            (SELECT 1 FROM state s WHERE s.id = e.state)
        FROM event e ORDER BY e.key
        """;

    public static IEnumerable<string> Faults(ChronicleFile file)
    {
        DecisionTable decisions = new(file);
        using (Rows rows = file.Statement(Select, 0).Rows())
        {
            while (rows.Read())
            {
                string name = EventPlaceName.Of(rows.GetString(1), rows.GetInt64(2), rows.GetString(4));
                foreach (string fault in Of(rows, decisions))
                {
                    yield return $"{name}: {fault}";
                }
            }
        }

        foreach (string fault in Revisions(file))
        {
            yield return fault;
        }
    }

    private static List<string> Of(Rows row, DecisionTable decisions)
    {
        List<string> faults = [];
        Note(faults, !EventId.TryParse(row.GetString(1), out _), "its id has not the shape of one");
        Note(faults, row.IsDBNull(2) || !EventPlaceName.IsDay(row.GetInt64(2)) || row.IsDBNull(3) || !EventPlaceName.IsDay(row.GetInt64(3)), "its date is none");
        Note(faults, row.GetInt64(2) >= 0 && row.GetInt64(0) <= 0, "its number is none");
        EventStatus status = (EventStatus)row.GetInt32(5);
        Note(faults, !Enum.IsDefined(status), string.Create(CultureInfo.InvariantCulture, $"its status {row.GetInt32(5)} is none"));
        Note(faults, (status == EventStatus.Merged) == row.IsDBNull(7), "it is merged and names no event, or names one and is not");
        Note(faults, !row.IsDBNull(7) && (row.IsDBNull(14) || row.GetInt32(14) == (int)EventStatus.Merged), "it forwards to an event that is none or forwards itself");
        Note(faults, status is EventStatus.Removed or EventStatus.Retracted && row.IsDBNull(6), "it is removed or retracted without a reason");
        Note(faults, row.GetInt64(11) != row.GetInt64(12), "its revisions are not numbered from 1 without a gap");
        Note(faults, !row.IsDBNull(10) && row.IsDBNull(15), "the state that it comes from is missing");
        if (row.IsDBNull(13) || ContentJson.TryRead(row.GetString(13)) is not { } shown)
        {
            faults.Add("its newest revision cannot be read");
            return faults;
        }

        Note(faults, (shown.Headline.Length == 0) != IsEmptied(status, shown), "it has no headline");
        EventContent? page = row.IsDBNull(9) ? shown : ContentJson.TryRead(row.GetString(9));
        Note(faults, page is null, "what its page said cannot be read");
        Decision[] standing = [.. decisions.Of(row.GetString(1)).Where(decision => decision.UndoneBy is null)];
        bool decided = page is null || status is EventStatus.Suppressed or EventStatus.Merged || DecisionOverlay.Apply(page, standing) == shown;
        Note(faults, !decided, "it does not say what its page and the decisions about it give");
        Note(faults, status <= EventStatus.Retracted && !IsDateDecided(row, standing), "its date is not what its page and the decisions about it give");
        return faults;
    }

    private static bool IsDateDecided(Rows row, Decision[] standing)
    {
        string? value = standing.LastOrDefault(decision => decision.Kind == DecisionKind.Date)?.Value;
        return value is null
            ? row.GetInt64(2) == row.GetInt64(3)
            : DateOnly.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) && Times.Day(date) == row.GetInt64(2);
    }

    /// <summary>Of suppressed events, and of those merged into them, the text is gone.</summary>
    private static bool IsEmptied(EventStatus status, EventContent shown) =>
        status == EventStatus.Suppressed || (status == EventStatus.Merged && shown.Headline.Length == 0);

    private static IEnumerable<string> Revisions(ChronicleFile file)
    {
        using Rows rows = file.Statement(
            """
            SELECT r.key, r.content, e.id, e.day, e.slug, r.state IS NOT NULL AND s.id IS NULL, e.status <> 0 OR (r.key & 65535) <> e.revision FROM revision r
            LEFT JOIN event e ON e.key = r.key >> 16 LEFT JOIN state s ON s.id = r.state ORDER BY r.key
            """, 0).Rows();
        while (rows.Read())
        {
            string name = rows.IsDBNull(2)
                ? string.Create(CultureInfo.InvariantCulture, $"revision {rows.GetInt64(0)}")
                : string.Create(CultureInfo.InvariantCulture, $"{EventPlaceName.Of(rows.GetString(2), rows.GetInt64(3), rows.GetString(4))} revision {rows.GetInt64(0) & 65535}");
            EventContent? content = ContentJson.TryRead(rows.GetString(1));
            string? fault = rows.IsDBNull(2) ? "it is of no event"
                : content is null ? "it cannot be read"
                : rows.GetInt64(5) != 0 ? "the state that it comes from is missing"
                : content.Links.Any(link => !Stands(link, content.Headline)) ? "a link is not where it says in the headline"
                : content.Topics.Any(topic => topic.Links.Any(link => !Stands(link, topic.Text))) ? "a link is not where it says in a topic"
                : rows.GetInt64(6) != 0 && IsForgotten(file, rows.GetInt64(0) >> 16, content) ? "what it names is not noted, and no list leads to it"
                : null;
            if (fault is not null)
            {
                yield return $"{name}: {fault}";
            }
        }
    }

    /// <summary>Whether something is missing in the note of what an event names that no list holds.</summary>
    private static bool IsForgotten(ChronicleFile file, long key, EventContent content) =>
        content.Headline.Length > 0 && OffListNames.IsFilled(file) && Naming.Of(content).Any(naming =>
            file.Statement("SELECT 1 FROM off_list WHERE subject = $1 AND event = $2", 2).With(SubjectTable.NumberOf(naming.Sort, naming.Name), key).Value() is null);

    private static bool Stands(Link link, string text)
    {
        int start = Scalars.IndexOf(text, link.Start);
        return string.CompareOrdinal(text, start, link.Text, 0, link.Text.Length) == 0 && Scalars.Count(link.Text) == link.Length;
    }

    private static void Note(List<string> faults, bool wrong, string fault)
    {
        if (wrong)
        {
            faults.Add(fault);
        }
    }
}
