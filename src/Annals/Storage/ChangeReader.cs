using Annals.Model;

namespace Annals.Storage;

/// <summary>Reads what pages show otherwise than at an earlier version: what was marked since, wherever it was changed.</summary>
internal sealed class ChangeReader(ChronicleFile file, EventTable events, SubjectReader subjects, NameIndexTable names)
{
    /// <returns>null: so much that everything is to be published anew</returns>
    public EditionChanges? Since(long version)
    {
        if (file.MetaNumber(ChronicleWriter.WholeName) > version)
        {
            return null;
        }

        // The plus keeps SQLite from walking through all events in their order.
        List<long> pages = file.Statement("SELECT key FROM event WHERE touched > $1 ORDER BY +key", 1).With(version).Numbers();
        HashSet<int> days = [.. file.Statement("SELECT day FROM touched_day WHERE touched > $1 AND day >= 0", 1).With(version).Numbers().Select(day => (int)day)];
        HashSet<int> relinked = [];
        HashSet<ListChange> lists = [.. subjects.Touched(version)];
        AddRows(file.Statement("SELECT key FROM event WHERE row_touched > $1", 1).With(version).Numbers(), days, lists);
        AddRows(file.Statement("SELECT event FROM relinked WHERE touched > $1", 1).With(version).Numbers(), relinked, lists);
        relinked.ExceptWith(days);
        return new EditionChanges(
            pages.ToValueList(),
            days.Order().Select(DateOnly.FromDayNumber).ToValueList(),
            relinked.Order().Select(DateOnly.FromDayNumber).ToValueList(),
            lists.OrderBy(list => list.Kind).ThenBy(list => list.Id).ThenBy(list => list.Date).ToValueList(),
            names.Touched(version));
    }

    /// <summary>Where the rows of events stand: their days, and the lists that hold them.</summary>
    private void AddRows(List<long> keys, HashSet<int> days, HashSet<ListChange> lists)
    {
        foreach (long key in keys)
        {
            StoredEvent stored = events.Find(key)!;
            if (stored.Date is { } date)
            {
                days.Add(date.DayNumber);
            }

            lists.UnionWith(subjects.Of(stored.Content).Select(subject => new ListChange(subject.Kind, subject.Id, stored.Date)));
        }
    }
}
