using System.Globalization;
using Annals.Model;

namespace Annals.Pipeline.Placement;

/// <summary>Decides which event each entry of a state of a day page belongs to: identity between states of a day, moves between days.</summary>
public static class DayPlacer
{
    /// <summary>How far an entry may move and still be the same event, in days.</summary>
    public const int MoveDays = 7;

    /// <summary>How much of the words must be the same in an entry that moved.</summary>
    private const double MovedWords = 0.6;

    /// <summary>How much of a vanished entry's words must stand in the entry that took over its sources.</summary>
    private const double MergedWords = 0.5;

    /// <summary>Places the entries of a state newer than all known.</summary>
    public static DayPlacement Place(DateOnly date, ValueList<Entry> entries, IKnownEvents known)
    {
        IReadOnlyList<KnownEvent> all = known.Of(date);
        KnownEvent[] standing = [.. all.Where(item => item.Status != EventStatus.Removed)];
        KnownEvent[] removed = [.. all.Where(item => item.Status == EventStatus.Removed)];
        Likeness[] texts = [.. entries.Select(Likeness.Of)];
        PlacedEntry?[] placed = new PlacedEntry?[entries.Count];
        HashSet<long> found = [];
        Take(standing, PlacementKind.Same, entries, texts, placed, found);
        Take(removed, PlacementKind.Restored, entries, texts, placed, found);
        for (int i = 0; i < placed.Length; i++)
        {
            placed[i] ??= Moved(date, entries[i], texts[i], known, found);
        }

        TakeReworded([.. standing.Where(item => !found.Contains(item.Key) && MovedAway(date, item, known) is null)], entries, texts, placed, found);
        for (int i = 0; i < placed.Length; i++)
        {
            placed[i] ??= new PlacedEntry(entries[i], PlacementKind.New, null, 1, "no known event is like it");
        }

        IEnumerable<VanishedEvent> vanished = standing.Where(item => !found.Contains(item.Key)).Select(item => Vanish(date, item, texts, placed!, known));
        return new DayPlacement(placed.ToValueList()!, vanished.ToValueList());
    }

    /// <summary>
    /// Places the entries of a state that came late. What it says that no known event is like was moved to a day nearby or written anew since, or opens an event
    /// that is removed already.
    /// </summary>
    public static DayPlacement PlaceEarlier(DateOnly date, ValueList<Entry> entries, IKnownEvents known)
    {
        Likeness[] texts = [.. entries.Select(Likeness.Of)];
        PlacedEntry?[] placed = new PlacedEntry?[entries.Count];
        KnownEvent[] all = [.. known.Of(date)];
        HashSet<long> found = [];
        Take(all, PlacementKind.Same, entries, texts, placed, found);
        for (int i = 0; i < placed.Length; i++)
        {
            if (placed[i] is null && Elsewhere(date, texts[i], entries[i].Citations, known) is { } there && found.Add(there.Key))
            {
                placed[i] = new PlacedEntry(
                    entries[i], PlacementKind.Same, there.Key, Likeness.Of(there.Content).Words(texts[i]), $"{MovedTo(there)}: the same source and much the same words");
            }
        }

        TakeReworded([.. all.Where(item => !found.Contains(item.Key))], entries, texts, placed, found);
        for (int i = 0; i < placed.Length; i++)
        {
            placed[i] ??= new PlacedEntry(entries[i], PlacementKind.New, null, 1, "stood on the page in an earlier state only");
        }

        return new DayPlacement(placed.ToValueList()!, []);
    }

    private static void Take(
        KnownEvent[] known, PlacementKind kind, ValueList<Entry> entries, Likeness[] texts, PlacedEntry?[] placed, HashSet<long> found)
    {
        int[] open = [.. Enumerable.Range(0, placed.Length).Where(i => placed[i] is null)];
        if (known.Length == 0 || open.Length == 0)
        {
            return;
        }

        Likeness[] openTexts = [.. open.Select(i => texts[i])];
        foreach (EntryMatch match in EntryMatcher.Match([.. known.Select(item => Likeness.Of(item.Content))], openTexts))
        {
            long key = known[match.Known].Key;
            int entry = open[match.Entry];
            placed[entry] = new PlacedEntry(entries[entry], kind, key, Math.Min(1, match.Score), match.Because);
            found.Add(key);
        }
    }

    /// <summary>What is left on both sides.</summary>
    private static void TakeReworded(KnownEvent[] left, ValueList<Entry> entries, Likeness[] texts, PlacedEntry?[] placed, HashSet<long> found)
    {
        int[] open = [.. Enumerable.Range(0, placed.Length).Where(i => placed[i] is null)];
        if (open.Length == 0 || left.Length == 0)
        {
            return;
        }

        foreach (EntryMatch match in RewordingMatcher.Match([.. left.Select(item => Likeness.Of(item.Content))], [.. open.Select(i => texts[i])], texts))
        {
            int entry = open[match.Entry];
            placed[entry] = new PlacedEntry(entries[entry], PlacementKind.Same, left[match.Known].Key, Math.Min(1, match.Score), match.Because);
            found.Add(left[match.Known].Key);
        }
    }

    /// <summary>An event removed from a day nearby, with a same source and much the same words, has moved here.</summary>
    private static PlacedEntry? Moved(DateOnly date, Entry entry, Likeness text, IKnownEvents known, HashSet<long> found)
    {
        foreach (Citation citation in entry.Citations)
        {
            foreach (KnownEvent candidate in known.Citing(citation.Url))
            {
                int days = Math.Abs(candidate.Date.DayNumber - date.DayNumber);
                if (days is 0 or > MoveDays || candidate.Status != EventStatus.Removed || found.Contains(candidate.Key))
                {
                    continue;
                }

                double words = Likeness.Of(candidate.Content).Words(text);
                if (words >= MovedWords)
                {
                    found.Add(candidate.Key);
                    return new PlacedEntry(entry, PlacementKind.Moved, candidate.Key, words, $"moved from {candidate.Date.ToString("O", CultureInfo.InvariantCulture)}: the same source and much the same words");
                }
            }
        }

        return null;
    }

    private static KnownEvent? MovedAway(DateOnly date, KnownEvent gone, IKnownEvents known) =>
        Elsewhere(date, Likeness.Of(gone.Content), gone.Content.Citations, known, gone.Key);

    /// <summary>The event of a day nearby that has one of the sources and much the same words; null where none stands.</summary>
    private static KnownEvent? Elsewhere(DateOnly date, Likeness text, ValueList<Citation> citations, IKnownEvents known, long? but = null)
    {
        foreach (Citation citation in citations)
        {
            foreach (KnownEvent candidate in known.Citing(citation.Url))
            {
                int days = Math.Abs(candidate.Date.DayNumber - date.DayNumber);
                bool stands = candidate.Status == EventStatus.Current && candidate.Key != but;
                if (stands && days is > 0 and <= MoveDays && Likeness.Of(candidate.Content).Words(text) >= MovedWords)
                {
                    return candidate;
                }
            }
        }

        return null;
    }

    private static string MovedTo(KnownEvent there) => $"moved to {there.Date.ToString("O", CultureInfo.InvariantCulture)}";

    private static VanishedEvent Vanish(DateOnly date, KnownEvent gone, Likeness[] texts, PlacedEntry[] placed, IKnownEvents known)
    {
        if (MovedAway(date, gone, known) is { } there)
        {
            return new VanishedEvent(gone.Key, there.Key, null, $"{MovedTo(there)}: the same source and much the same words");
        }

        Likeness text = Likeness.Of(gone.Content);
        for (int i = 0; i < texts.Length; i++)
        {
            bool sources = text.Citations.Count > 0 && text.Citations.IsSubsetOf(texts[i].Citations);
            if (sources && text.ContainedIn(texts[i]) >= MergedWords)
            {
                return new VanishedEvent(gone.Key, placed[i].Event, i, "merged into another entry that has its sources and words");
            }
        }

        return new VanishedEvent(gone.Key, null, null, "the day page no longer has this entry");
    }
}
