using System.Runtime.InteropServices;

namespace Annals.Pipeline.Site.Offline;

/// <summary>The index of one part of the chronicle for a site of plain files. Several threads may read it.</summary>
internal sealed class OfflineIndex
{
    private readonly List<OfflineRow> _rows;
    private readonly Dictionary<string, List<(string Word, List<int> Places)>> _shelves = new(StringComparer.Ordinal);

    /// <param name="events">oldest first, each with the texts in whose words it is to be found</param>
    /// <param name="count">how many events there are, which the shelves depend on</param>
    public OfflineIndex(IEnumerable<(OfflineRow Row, IEnumerable<string> Texts)> events, int count)
    {
        _rows = new List<OfflineRow>(count);
        Dictionary<string, List<int>> words = new(StringComparer.Ordinal);
        foreach ((OfflineRow row, IEnumerable<string> texts) in events)
        {
            foreach (string text in texts)
            {
                Add(words, text);
            }

            _rows.Add(row);
        }

        foreach ((string word, List<int> places) in words)
        {
            string name = OfflineShelf.Of(word, count);
            ref List<(string, List<int>)>? shelf = ref CollectionsMarshal.GetValueRefOrAddDefault(_shelves, name, out _);
            (shelf ??= []).Add((word, places));
        }

        foreach (List<(string Word, List<int> Places)> shelf in _shelves.Values)
        {
            shelf.Sort((one, other) => string.CompareOrdinal(one.Word, other.Word));
        }
    }

    /// <summary>Oldest first; a word names its events by their place in it.</summary>
    public IReadOnlyList<OfflineRow> Rows => _rows;

    /// <summary>The words of a shelf in ordinal order, each with the places of its events; none: it stands in so many that it says nothing.</summary>
    public IEnumerable<(string Word, IReadOnlyList<int> Places)> Words(string shelf)
    {
        foreach ((string word, List<int> places) in _shelves.GetValueOrDefault(shelf) ?? [])
        {
            bool isCommon = _rows.Count >= OfflineShelf.FewEvents && places.Count > _rows.Count / OfflineShelf.CommonShare;
            yield return (word, isCommon ? [] : places);
        }
    }

    private void Add(Dictionary<string, List<int>> words, string text)
    {
        Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (ReadOnlySpan<char> word in new WordSpans(text))
        {
            ref List<int>? places = ref CollectionsMarshal.GetValueRefOrAddDefault(known, word, out _);
            places ??= [];

            // A word that an event holds twice names it once.
            if (places.Count == 0 || places[^1] != _rows.Count)
            {
                places.Add(_rows.Count);
            }
        }
    }
}
