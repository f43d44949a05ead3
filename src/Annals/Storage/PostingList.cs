using System.Runtime.InteropServices;
using Annals.Model;

namespace Annals.Storage;

/// <summary>The events with a feature, newest first, read from the database year by year as far back as someone asks.</summary>
internal sealed class PostingList(List<(int Year, int Events)> years, Func<int, byte[]> read)
{
    private readonly List<Posting> _newestFirst = [];
    private readonly int _total = years.Sum(year => year.Events);
    private int _nextYear;

    public int CountUpTo(int day)
    {
        ReadBackTo(day, 0);
        return _total - FirstUpTo(day);
    }

    public ReadOnlySpan<Posting> Before(int day, int most)
    {
        ReadBackTo(day, most);
        int first = FirstUpTo(day - 1);
        return CollectionsMarshal.AsSpan(_newestFirst)[first..Math.Min(_newestFirst.Count, first + most)];
    }

    public void ReadAll() => ReadBackTo(int.MinValue, 0);

    /// <summary>Reads until a posting of <paramref name="day"/> or older is known, and <paramref name="more"/> behind it.</summary>
    private void ReadBackTo(int day, int more)
    {
        while (_nextYear < years.Count && (_newestFirst.Count == 0 || _newestFirst[^1].Day > day || _newestFirst.Count - FirstUpTo(day - 1) < more))
        {
            List<Posting> year = [];
            FeatureBlob.ReadPostings(read(years[_nextYear++].Year), year);
            year.Reverse();
            _newestFirst.AddRange(year);
        }
    }

    /// <summary>Index of the newest posting that is not later than <paramref name="day"/>.</summary>
    private int FirstUpTo(int day)
    {
        int low = 0;
        int high = _newestFirst.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_newestFirst[middle].Day > day)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
