using Annals.Model;

namespace Annals.App.Following;

/// <summary>What came of asking sources. Safe to use from several threads.</summary>
internal sealed class SourceTotals
{
    private int _sources;
    private int _failed;
    private int _fetched;
    private int _changed;
    private int _refused;
    private int _pictures;
    private int _picturesFailed;
    private int _items;
    private int _articles;
    private int _pages;
    private int _pagesKept;
    private int _pagesChanged;
    private int _pagesFailed;

    /// <summary>Sources that were asked.</summary>
    public int Sources => _sources;

    /// <summary>Those of them that did not answer well.</summary>
    public int Failed => _failed;

    /// <summary>Pages that were fetched.</summary>
    public int Fetched => _fetched;

    /// <summary>Events that were added or changed.</summary>
    public int Changed => _changed;

    /// <summary>Pages in which something could not be read.</summary>
    public int Refused => _refused;

    /// <summary>Cited pages and pages that sources lead to that were asked for.</summary>
    public int Pages => _pages;

    /// <summary>Those of them that came and are kept.</summary>
    public int PagesKept => _pagesKept;

    /// <summary>Those of them that said something else than before.</summary>
    public int PagesChanged => _pagesChanged;

    /// <summary>Those of them that did not come.</summary>
    public int PagesFailed => _pagesFailed;

    /// <summary>Items of feeds that were new or said something else.</summary>
    public int Items => _items;

    /// <summary>Articles in what was recorded that were not kept already.</summary>
    public int Articles => _articles;

    public void CountItems(int items) => Interlocked.Add(ref _items, items);

    /// <summary>Cover images that were fetched and are kept.</summary>
    public int Pictures => _pictures;

    /// <summary>Those that did not come.</summary>
    public int PicturesFailed => _picturesFailed;

    public void CountPicture(bool kept) => Interlocked.Increment(ref kept ? ref _pictures : ref _picturesFailed);

    public void CountPage(bool kept = false, bool changed = false, bool failed = false)
    {
        Interlocked.Increment(ref _pages);
        Interlocked.Add(ref _pagesKept, kept ? 1 : 0);
        Interlocked.Add(ref _pagesChanged, changed ? 1 : 0);
        Interlocked.Add(ref _pagesFailed, failed ? 1 : 0);
    }

    public void Count(int sources = 0, int failed = 0)
    {
        Interlocked.Add(ref _sources, sources);
        Interlocked.Add(ref _failed, failed);
    }

    public void Count(ImportOutcome outcome)
    {
        Interlocked.Increment(ref _fetched);
        Interlocked.Add(ref _articles, outcome.Articles - outcome.Known);
        Interlocked.Add(ref _refused, outcome.Refused.Count > 0 ? 1 : 0);
        Interlocked.Add(ref _changed, outcome.Days.Sum(day => day.Added + day.Revised + day.Moved + day.Removed + day.Restored));
    }
}
