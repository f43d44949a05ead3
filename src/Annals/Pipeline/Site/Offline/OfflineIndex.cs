using System.Runtime.InteropServices;

namespace Annals.Pipeline.Site.Offline;

/// <summary>The index of one part of the chronicle for a site of plain files. Several threads may read it.</summary>
internal sealed class OfflineIndex
{
    private const OfflineField Named = OfflineField.Entity | OfflineField.Topic | OfflineField.Category | OfflineField.Publisher;

    private readonly List<OfflineRow> _rows;
    private readonly Dictionary<string, List<(string Word, List<(int Place, OfflineField Fields)> Places)>> _shelves = new(StringComparer.Ordinal);

    /// <param name="events">oldest first, each with the texts beside its headline in whose words it is to be found</param>
    /// <param name="count">how many events there are, which the shelves depend on</param>
    public OfflineIndex(IEnumerable<(OfflineRow Row, IEnumerable<(string Text, OfflineField Field)> Texts)> events, int count)
    {
        _rows = new List<OfflineRow>(count);
        Dictionary<string, List<(int Place, OfflineField Fields)>> words = new(StringComparer.Ordinal);
        foreach ((OfflineRow row, IEnumerable<(string Text, OfflineField Field)> texts) in events)
        {
            Add(words, row.Headline, OfflineField.Headline);
            foreach ((string text, OfflineField field) in texts)
            {
                Add(words, text, field);
            }

            _rows.Add(row);
        }

        foreach ((string word, List<(int, OfflineField)> places) in words)
        {
            string name = OfflineShelf.Of(word, count);
            ref List<(string, List<(int, OfflineField)>)>? shelf = ref CollectionsMarshal.GetValueRefOrAddDefault(_shelves, name, out _);
            (shelf ??= []).Add((word, places));
        }

        foreach (List<(string Word, List<(int, OfflineField)> Places)> shelf in _shelves.Values)
        {
            shelf.Sort((one, other) => string.CompareOrdinal(one.Word, other.Word));
        }
    }

    /// <summary>Oldest first; a word names its events by their place in it.</summary>
    public IReadOnlyList<OfflineRow> Rows => _rows;

    /// <summary>The words of a shelf in ordinal order.</summary>
    public IEnumerable<OfflineWord> Words(string shelf) => (_shelves.GetValueOrDefault(shelf) ?? []).Select(word => Listed(word.Word, word.Places));

    private OfflineWord Listed(string word, List<(int Place, OfflineField Fields)> places)
    {
        int most = _rows.Count / OfflineShelf.CommonShare;
        if (_rows.Count < OfflineShelf.FewEvents || places.Count <= most || places.Count(place => place.Fields != OfflineField.Publisher) <= most)
        {
            return new OfflineWord(word, places, false);
        }

        List<(int Place, OfflineField Fields)> named = places.FindAll(place => (place.Fields & Named) != 0);
        return new OfflineWord(word, named.Count > most * OfflineShelf.SilentShares ? null : named, true);
    }

    private void Add(Dictionary<string, List<(int Place, OfflineField Fields)>> words, string text, OfflineField field)
    {
        Dictionary<string, List<(int Place, OfflineField Fields)>>.AlternateLookup<ReadOnlySpan<char>> known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (ReadOnlySpan<char> word in new WordSpans(text))
        {
            ref List<(int Place, OfflineField Fields)>? places = ref CollectionsMarshal.GetValueRefOrAddDefault(known, word, out _);
            places ??= [];

            // A word that an event holds twice names it once.
            if (places.Count == 0 || places[^1].Place != _rows.Count)
            {
                places.Add((_rows.Count, field));
            }
            else
            {
                places[^1] = (_rows.Count, places[^1].Fields | field);
            }
        }
    }
}
