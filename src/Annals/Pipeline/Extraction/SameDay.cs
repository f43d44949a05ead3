using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>A page can hold two boxes of one day, because someone pasted the frame into itself: they are one state of one day.</summary>
internal static class SameDay
{
    /// <summary>The readings of one state of one page, with those of the same date made one in the place of the first.</summary>
    public static ValueList<Reading> Merge(IReadOnlyList<Reading> readings)
    {
        if (readings.Count <= 1)
        {
            return readings.ToValueList();
        }

        List<Reading> merged = new(readings.Count);
        Dictionary<DateOnly, int> places = [];
        foreach (Reading reading in readings)
        {
            if (reading is DayReading { Day: var day } && !places.TryAdd(day.Date, merged.Count))
            {
                int place = places[day.Date];
                merged[place] = new DayReading(Joined(((DayReading)merged[place]).Day, day));
            }
            else
            {
                merged.Add(reading);
            }
        }

        return merged.ToValueList();
    }

    private static Day Joined(Day first, Day second)
    {
        HashSet<Entry> known = [.. first.Entries.Select(WithoutLine)];
        Entry[] more = [.. second.Entries.Where(entry => known.Add(WithoutLine(entry)))];
        int line = second.Entries.Count > 0 ? second.Entries[0].Line : 0;
        string note = $"the page holds the day twice; {more.Length} of {second.Entries.Count} entries of the second part are not in the first";
        return first with
        {
            Entries = [.. first.Entries, .. more],
            Diagnostics = [.. first.Diagnostics, .. second.Diagnostics, new Diagnostic(line, note)],
        };
    }

    private static Entry WithoutLine(Entry entry) => entry with { Line = 0 };
}
