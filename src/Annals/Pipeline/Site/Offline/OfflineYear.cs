using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Offline;

/// <summary>The index of one year for a site of plain files.</summary>
/// <param name="events">how many will be added</param>
internal sealed class OfflineYear(int events)
{
    private readonly List<EventRow> _rows = [];
    private readonly Dictionary<string, SortedDictionary<string, List<int>>> _shelves = new(StringComparer.Ordinal);

    /// <summary>Oldest first; a word names its events by their place in it.</summary>
    public IReadOnlyList<EventRow> Rows => _rows;

    /// <param name="texts">in whose words the event is to be found</param>
    public void Add(EventRow row, IEnumerable<string> texts)
    {
        foreach (string word in texts.SelectMany(OfflineShelf.WordsOf).Distinct(StringComparer.Ordinal))
        {
            string name = OfflineShelf.Of(word, events);
            if (!_shelves.TryGetValue(name, out SortedDictionary<string, List<int>>? shelf))
            {
                _shelves.Add(name, shelf = new(StringComparer.Ordinal));
            }

            if (!shelf.TryGetValue(word, out List<int>? places))
            {
                shelf.Add(word, places = []);
            }

            places.Add(_rows.Count);
        }

        _rows.Add(row);
    }

    /// <summary>The words of a shelf in ordinal order, each with the places of its events; none: it stands in so many that it says nothing.</summary>
    public IEnumerable<(string Word, IReadOnlyList<int> Places)> Words(string shelf)
    {
        if (!_shelves.TryGetValue(shelf, out SortedDictionary<string, List<int>>? words))
        {
            yield break;
        }

        foreach ((string word, List<int> places) in words)
        {
            bool isCommon = _rows.Count >= OfflineShelf.FewEvents && places.Count > _rows.Count / OfflineShelf.CommonShare;
            yield return (word, isCommon ? [] : places);
        }
    }
}
