
namespace Annals.Storage;

/// <summary>
/// Finds in the whole chronicle what says the same as events that shall be suppressed: other events, earlier revisions, entries held back,
/// notes of imports. Told by the rule by which a later import leaves it out.
/// </summary>
internal sealed class SameText(ChronicleFile file)
{
    private readonly Dictionary<long, HashSet<string>> _windows = [];
    private readonly HashSet<string> _all = new(StringComparer.Ordinal);
    private readonly HashSet<int> _lengths = [];
    private readonly HashSet<int> _days = [];
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);

    /// <summary>The events to suppress, in the order in which they were found.</summary>
    public List<long> Suppressed { get; } = [];

    /// <summary>Revisions of other events that said the same.</summary>
    public List<(long Event, int Number)> Revisions { get; } = [];

    public List<(long Day, long State, long Line)> Held { get; } = [];

    public List<long> Faults { get; } = [];

    /// <summary>Days of the pages on which the text stood.</summary>
    public IReadOnlySet<int> Days => _days;

    /// <summary>Windows that remaining events have too.</summary>
    public IReadOnlySet<string> Shared => _shared;

    public IReadOnlySet<string> WindowsOf(long key) => _windows[key];

    /// <summary>Adds an event with those merged into it, in all their revisions.</summary>
    public void Add(long key)
    {
        Suppressed.Add(key);
        HashSet<string> windows = _windows[key] = new HashSet<string>(StringComparer.Ordinal);
        using Rows rows = file.Statement(
            """
            SELECT r.content, e.base, e.page_day FROM event e JOIN revision r ON r.key BETWEEN e.key * 65536 AND e.key * 65536 + 65535
            WHERE e.key = $1 OR e.into_event = $1
            """, 1).With(key).Rows();
        while (rows.Read())
        {
            windows.UnionWith(WordWindows.Of(ContentJson.Read(rows.GetString(0)).Headline));
            windows.UnionWith(rows.IsDBNull(1) ? [] : WordWindows.Of(ContentJson.Read(rows.GetString(1)).Headline));
            _days.Add(rows.GetInt32(2));
        }

        _all.UnionWith(windows);
        _lengths.UnionWith(windows.Select(WordWindows.Length));
    }

    /// <summary>Looks at everything; what is found can lead to more, so it looks again until nothing new comes.</summary>
    public void Search()
    {
        int before;
        do
        {
            before = Suppressed.Count;
            Revisions.Clear();
            _shared.Clear();
            SearchEvents();
        }
        while (Suppressed.Count > before);
        SearchHeld();
        using Rows faults = file.Statement("SELECT number, name || ' ' || reason FROM import_fault", 0).Rows();
        while (faults.Read())
        {
            if (IsToldBy(faults.GetString(1)))
            {
                Faults.Add(faults.GetInt64(0));
            }
        }
    }

    /// <summary>Whether a note that is to be kept would tell words of the text.</summary>
    public bool IsToldBy(string note)
    {
        HashSet<string> runs = [.. _all.SelectMany(window => WordWindows.Of([.. window.Split(' ')], WordWindows.LeastWithin))];
        return WordWindows.Of(WordWindows.Split(note), WordWindows.LeastWithin).Exists(runs.Contains) || WordWindows.Of(note).Exists(_all.Contains);
    }

    private void SearchEvents()
    {
        using Rows rows = file.Statement(
            """
            SELECT coalesce(e.into_event, e.key), r.key >> 16, r.key & 65535, e.page_day, r.content,
                CASE WHEN e.into_event IS NULL AND e.revision = (r.key & 65535) THEN coalesce(e.base, r.content) END
            FROM revision r JOIN event e ON e.key = r.key >> 16 ORDER BY r.key
            """, 0).Rows();
        while (rows.Read())
        {
            if (!_windows.ContainsKey(rows.GetInt64(0)))
            {
                string? page = rows.IsDBNull(5) ? null : ContentJson.Read(rows.GetString(5)).Headline;
                Look(rows.GetInt64(1), rows.GetInt32(2), rows.GetInt32(3), ContentJson.Read(rows.GetString(4)).Headline, page);
            }
        }
    }

    /// <param name="page">of an event's newest revision what its page says, else null</param>
    private void Look(long key, int number, int day, string headline, string? page)
    {
        bool same = IsSame(headline, day);
        if (page is not null && (same || IsSame(page, day)))
        {
            Add(key);
        }
        else if (same)
        {
            Revisions.Add((key, number));
            _days.Add(day);
        }
        else
        {
            Share(headline);
            Share(page ?? "");
        }
    }

    private void Share(string text)
    {
        List<string> words = WordWindows.Split(text);
        foreach (int length in _lengths)
        {
            _shared.UnionWith(WordWindows.Of(words, length).Where(_all.Contains));
        }
    }

    private bool IsSame(string text, int day)
    {
        List<string> windows = WordWindows.Of(text);
        int known = windows.Count(_all.Contains);
        bool near = _days.Any(other => Math.Abs(other - day) <= Suppressions.NearDays);
        return known > 0 && (known == windows.Count || (near && known * 2 >= windows.Count));
    }

    private void SearchHeld()
    {
        using Rows rows = file.Statement("SELECT day, state, line, text FROM held", 0).Rows();
        while (rows.Read())
        {
            if (IsSame(rows.GetString(3), rows.GetInt32(0)) || WordWindows.Of(rows.GetString(3)).Exists(window => _all.Contains(window) && !_shared.Contains(window)))
            {
                Held.Add((rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2)));
                _days.Add(rows.GetInt32(0));
            }
        }
    }
}
