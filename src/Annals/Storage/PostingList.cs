using Annals.Model;

namespace Annals.Storage;

/// <summary>The events with a feature, newest first, read from the database year by year as far back as someone asks.</summary>
internal sealed class PostingList
{
    private readonly (int Year, int Events)[] _years;
    private readonly Func<int, byte[]> _read;
    private readonly int _total;
    private Memory<Posting> _newestFirst;
    private int _count;
    private int _nextYear;

    /// <param name="years">newest first</param>
    /// <param name="read">gives the postings of a year as they are kept</param>
    public PostingList((int Year, int Events)[] years, Func<int, byte[]> read)
    {
        _years = years;
        _read = read;
        _total = years.Sum(year => year.Events);
    }

    /// <summary>A list that is read already: nothing is kept but the postings.</summary>
    /// <param name="newestFirst">the newest postings, as many as anyone asks for</param>
    /// <param name="older">how many more there are</param>
    public PostingList(Memory<Posting> newestFirst, int older)
        : this([], _ => [])
    {
        _newestFirst = newestFirst;
        _count = newestFirst.Length;
        _total = _count + older;
    }

    public int CountUpTo(int day)
    {
        ReadBackTo(day, 0);
        return _total - FirstUpTo(day);
    }

    public ReadOnlySpan<Posting> Before(int day, int most)
    {
        ReadBackTo(day, most);
        int first = FirstUpTo(day - 1);
        return _newestFirst.Span.Slice(first, Math.Min(_count - first, most));
    }

    /// <summary>Reads until a posting of <paramref name="day"/> or older is known, and <paramref name="more"/> behind it.</summary>
    private void ReadBackTo(int day, int more)
    {
        while (_nextYear < _years.Length && (_count == 0 || _newestFirst.Span[_count - 1].Day > day || _count - FirstUpTo(day - 1) < more))
        {
            ReadOnlySpan<byte> year = _read(_years[_nextYear++].Year);
            int added = FeatureBlob.Postings(year);
            if (_newestFirst.Length < _count + added)
            {
                Posting[] longer = new Posting[Math.Max(_count + added, _count * 2)];
                _newestFirst.Span[.._count].CopyTo(longer);
                _newestFirst = longer;
            }

            FeatureBlob.ReadNewestFirst(year, _newestFirst.Span.Slice(_count, added));
            _count += added;
        }
    }

    /// <summary>Index of the newest posting that is not later than <paramref name="day"/>.</summary>
    private int FirstUpTo(int day)
    {
        ReadOnlySpan<Posting> postings = _newestFirst.Span;
        int low = 0;
        int high = _count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (postings[middle].Day > day)
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
