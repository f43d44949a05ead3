using Annals.Model;

namespace Annals.Storage;

/// <summary>Where an event comes from: what is kept of the way from capture to page.</summary>
public sealed class EventTrail(ChronicleFile file)
{
    private readonly EventTable _events = new(file, new Suppressions(file));

    /// <summary>The page of which date the event stands on, and whether that page dropped it.</summary>
    public (DateOnly? Date, bool IsOff) Page(long key) => _events.Page(key);

    /// <summary>Events that stand, or stood, on the page of a date, as the page said them.</summary>
    public IReadOnlyList<KnownEvent> Known(DateOnly date) => _events.Known(date, EventStatus.Retracted);

    /// <summary>The states of the page that the event stands on, and those that its revisions come from: by date and time.</summary>
    public IReadOnlyList<StateOrigin> States(long key)
    {
        List<StateOrigin> states = [];
        using Rows rows = file.Statement(
            """
            SELECT s.id, s.day, s.page, s.state_time, s.page_revision, s.capture, s.part, hex(c.sha256), c.redacted FROM state s JOIN capture c ON c.id = s.capture
            WHERE s.day = (SELECT page_day FROM event WHERE key = $1) OR s.id IN (SELECT state FROM revision WHERE key BETWEEN $1 * 65536 AND $1 * 65536 + 65535)
            ORDER BY s.day, s.moment, s.id
            """, 1).With(key).Rows();
        while (rows.Read())
        {
            states.Add(new StateOrigin(
                rows.GetInt64(0),
                DateOnly.FromDayNumber(rows.GetInt32(1)),
                rows.GetString(2),
                Times.Read(rows.Value(3)),
                rows.IsDBNull(4) ? null : rows.GetString(4),
                rows.GetInt64(5),
                rows.GetInt32(6),
                rows.GetString(7).ToLowerInvariant(),
                rows.GetInt64(8) != 0));
        }

        return states;
    }

    public Capture? Capture(long id) => new CaptureTable(file).Read(id);

    public IReadOnlyList<RevisionOrigin> Revisions(long key)
    {
        List<RevisionOrigin> revisions = [];
        using Rows rows = file.Statement(
            "SELECT key & 65535, state, placement, score, because FROM revision WHERE key BETWEEN $1 * 65536 AND $1 * 65536 + 65535 ORDER BY key", 1).With(key).Rows();
        while (rows.Read())
        {
            revisions.Add(new RevisionOrigin(
                rows.GetInt32(0),
                rows.IsDBNull(1) ? null : rows.GetInt64(1),
                rows.IsDBNull(2) ? null : (PlacementKind)rows.GetInt32(2),
                rows.IsDBNull(3) ? null : rows.GetDouble(3),
                rows.IsDBNull(4) ? null : rows.GetString(4)));
        }

        return revisions;
    }

    /// <summary>Decisions about the event, undone ones too, oldest first.</summary>
    public IReadOnlyList<Decision> Decisions(EventId id) => new DecisionTable(file).Of(id.Value);
}
