using Annals.Model;

namespace Annals.Storage;

/// <summary>Dubious entries, held back until a later state of the page or a person confirms them.</summary>
internal sealed class HeldTable(ChronicleFile file)
{
    /// <summary>Whether an entry of the same text was held back in another state of the day.</summary>
    public bool StoodBefore(long day, long state, string text) =>
        file.Statement("SELECT 1 FROM held WHERE day = $1 AND state <> $2 AND text = $3", 3).With(day, state, text).Value() is not null;

    public void Add(long day, long state, Entry entry) =>
        file.Statement("INSERT INTO held (day, state, line, text, reason) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING", 5)
            .With(day, state, (long)entry.Line, entry.Text, entry.Held).Run();

    /// <summary>Forgets what earlier states of the day held back: it was confirmed or is gone from the page.</summary>
    public void ForgetBefore(long day, long state) => file.Statement("DELETE FROM held WHERE day = $1 AND state <> $2", 2).With(day, state).Run();

    public List<HeldEntry> All()
    {
        List<HeldEntry> held = [];
        using Rows rows = file.Statement("SELECT day, line, text, reason FROM held ORDER BY day, line", 0).Rows();
        while (rows.Read())
        {
            held.Add(new HeldEntry(DateOnly.FromDayNumber(rows.GetInt32(0)), rows.GetInt32(1), rows.GetString(2), rows.GetString(3)));
        }

        return held;
    }
}
