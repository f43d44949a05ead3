using Annals.Model;

namespace Annals.Storage;

/// <summary>The writing side of the chronicle: one writer at a time, every call all or nothing.</summary>
public sealed class ChronicleWriter : IChronicleWriter, IDisposable
{
    private const string VersionName = "version";
    private const string SettledName = "settled";

    /// <summary>Everything up to this version has to be published anew: too much changed to mark it piece by piece.</summary>
    internal const string WholeName = "whole";

    /// <summary>Set while the file still holds remains of what was suppressed.</summary>
    private const string ArchiveName = "archive:";
    internal const string ScrubName = "scrub";

    /// <summary>A session that adds more events than this marks the whole edition as changed.</summary>
    private const int WholeEvents = 2000;

    private readonly ChronicleFile _file;
    private readonly SubjectTable _subjects;
    private readonly Recorder _recorder;
    private readonly NameSettler _names;
    private readonly CaptureTable _captures;
    private readonly OffListNames _offList;
    private int _added;

    public ChronicleWriter(ChronicleFile file)
    {
        _file = file;
        _subjects = new SubjectTable(file);
        Suppressions = new Suppressions(file);
        Events = new EventTable(file, Suppressions);
        Index = new EventIndex(file, _subjects);
        Decisions = new DecisionTable(file);
        Log = new ChangeLog(file);
        _captures = new CaptureTable(file);
        _offList = new OffListNames(file);
        Articles = new ArticleTable(file);
        Findings = new FindingTable(file, Events);
        _names = new NameSettler(file, Index, Decisions);
        _recorder = new Recorder(file, Events, Index, Decisions, Log, new HeldTable(file), Suppressions);
    }

    internal EventTable Events { get; }

    internal EventIndex Index { get; }

    internal DecisionTable Decisions { get; }

    internal ChangeLog Log { get; }

    internal Suppressions Suppressions { get; }

    internal ArticleTable Articles { get; }

    internal FindingTable Findings { get; }

    internal ChronicleFile File => _file;

    /// <summary>Runs <paramref name="work"/> with the number of the version it makes, all or nothing.</summary>
    public void Write(Action<long> work)
    {
        bool written = false;
        try
        {
            _file.InTransaction(() =>
            {
                long version = _file.MetaNumber(VersionName) + 1;
                _file.SetMetaNumber(VersionName, version);
                _offList.FillOnce(version);
                work(version);
                _subjects.Flush(version);
            });
            written = true;
        }
        finally
        {
            if (!written)
            {
                _subjects.Reset();
                Suppressions.Reset();
            }
        }
    }

    /// <summary>As <see cref="ChronicleFile.EndWhen"/>.</summary>
    public IDisposable EndWhen(CancellationToken asked) => _file.EndWhen(asked);

    public void MustGoOn() => _file.MustGoOn();

    public PackedCapture Pack(Capture capture) => CaptureTable.Pack(capture);

    /// <summary>Makes several calls one transaction.</summary>
    public void Together(Action work) => _file.InTransaction(work);

    /// <summary>
    /// Takes what was suppressed out of the pages of the file that are free, and out of its journal; false: another program has the file open, and it has to be done later.
    /// </summary>
    public bool Scrub() => _file.Meta(ScrubName) is null || new FileScrub(_file).Run(ScrubName);

    internal void ForgetNames() => _subjects.Reset();

    /// <summary>Keeps captures and records the day states read from them, in the order given.</summary>
    /// <param name="redact">gives the bytes to keep of a capture that holds suppressed text</param>
    public List<ImportOutcome> Import(
        IReadOnlyList<(PackedCapture Packed, ValueList<Reading> Readings)> batch, PlaceEntries place, PlaceEntries placeEarlier, RedactCapture redact)
    {
        List<ImportOutcome> outcomes = [];
        Write(version =>
        {
            foreach ((PackedCapture packed, ValueList<Reading> readings) in batch)
            {
                outcomes.Add(ImportOne(packed, readings, place, placeEarlier, redact, version));
            }
        });
        return outcomes;
    }

    /// <summary>Keeps a capture of which nothing could be read, as it came.</summary>
    /// <param name="redact">tells whether suppressed text is in it</param>
    /// <returns>whether it is kept: not where it has words of what is suppressed; and whether it was not kept before</returns>
    public (bool IsKept, bool IsNew) KeepUnread(Capture capture, RedactCapture redact)
    {
        (bool, bool) kept = default;
        _file.InTransaction(() =>
        {
            PackedCapture packed = Pack(capture);
            bool isNew = _captures.Find(packed.Sha256) is null;
            bool isKept = !isNew || !HoldsSuppressed(capture, redact);
            if (isNew && isKept)
            {
                _captures.Add(packed);
            }

            kept = (isKept, isNew && isKept);
        });
        return kept;
    }

    /// <summary>Whether words of what is suppressed are in a capture or its name.</summary>
    internal bool HoldsSuppressed(Capture capture, RedactCapture redact) => Suppressions.Any
        && (Suppressions.Touches($"{capture.Name}\n{capture.Address}\n{System.Text.Encoding.UTF8.GetString(capture.Bytes.Span)}") || redact(capture, Suppressions.LeavesOut, Suppressions.Touches) is not null);

    public List<ImportOutcome> ImportOwn(IReadOnlyList<(PackedCapture Packed, ValueList<OwnEvent> Events)> batch, RedactCapture redact, DateTimeOffset when)
    {
        List<ImportOutcome> outcomes = [];
        foreach ((PackedCapture packed, ValueList<OwnEvent> events) in batch)
        {
            Write(version => outcomes.Add(ImportOwn(packed, events, redact, new OwnRecorder(this, when), version)));
        }

        return outcomes;
    }

    /// <summary>Notes why an input was refused, for <c>annals status</c>.</summary>
    public void NoteFault(string name, string reason, DateTimeOffset when) => _file.InTransaction(() =>
    {
        _file.Statement("INSERT INTO import_fault (made, name, reason) VALUES ($1, $2, $3)", 3).With(Times.Stored(when), name, reason).Run();
        _file.Execute("DELETE FROM import_fault WHERE number <= (SELECT max(number) FROM import_fault) - 1000");
    });

    /// <summary>
    /// Brings everything that follows from the events up to date: names, features, ties. Does what an interrupted call left undone.
    /// </summary>
    public void Finish(IRelating relating, ReadCitedArticles read, int jobs, Action<int, int>? progress)
    {
        bool whole = _added >= WholeEvents;
        RelationTable relations = new(_file, Events, relating);
        Write(version =>
        {
            _names.Settle(_file.MetaNumber(SettledName), version, whole);
            _file.SetMetaNumber(SettledName, version);
            if (whole)
            {
                _file.SetMetaNumber(WholeName, version);
            }
        });
        Write(_ => relations.RefreshFeatures());
        Write(version => relations.Relate(jobs, !whole, version, progress));
        while (Findings.IsWaiting)
        {
            Write(version => Findings.Refresh(read, jobs, version));
        }

        _added = 0;
    }

    /// <summary>Whether an interrupted call left something to <see cref="Finish"/>.</summary>
    public bool IsUnfinished => _file.Meta(ScrubName) is not null || Findings.IsWaiting || HasToSettle;

    private bool HasToSettle =>
        _file.MetaNumber(SettledName) < _file.MetaNumber(VersionName)
        && (_file.Statement("SELECT 1 FROM stale LIMIT 1", 0).Value() is not null
            || _file.Statement("SELECT 1 FROM subject WHERE touched > $1 LIMIT 1", 1).With(_file.MetaNumber(SettledName)).Value() is not null
            || (_file.Meta("relate_from") is not null && _file.MetaNumber("relate_from") != int.MaxValue));

    /// <summary>The newest state of each day, with its capture: what <see cref="Repeat"/> works out again.</summary>
    public List<(long State, long Capture, int Part)> NewestStates()
    {
        List<(long, long, int)> states = [];
        using Rows rows = _file.Statement(
            "SELECT id, capture, part FROM state s WHERE s.own = 0 AND (SELECT dropped FROM capture c WHERE c.id = s.capture) IS NULL AND NOT EXISTS (SELECT 1 FROM state t WHERE t.day = s.day AND t.own = 0 AND (t.moment, t.id) > (s.moment, s.id)) ORDER BY day", 0).Rows();
        while (rows.Read())
        {
            states.Add((rows.GetInt64(0), rows.GetInt64(1), rows.GetInt32(2)));
        }

        return states;
    }

    public Capture? Capture(long id) => _captures.Read(id);

    public IReadOnlySet<string> CapturesOfArticles() => Articles.Digests();

    public IReadOnlySet<string> ImportedArchives()
    {
        HashSet<string> keys = new(StringComparer.Ordinal);
        using Rows rows = _file.Statement("SELECT key FROM meta WHERE substr(key, 1, 8) = $1", 1).With(ArchiveName).Rows();
        while (rows.Read())
        {
            keys.Add(rows.GetString(0)[ArchiveName.Length..]);
        }

        return keys;
    }

    public void KeepArchive(string key) => _file.InTransaction(() => _file.SetMeta(ArchiveName + key, "whole"));

    public List<long> ArticleCaptures() => Articles.Captures();

    public void RepeatArticles(IReadOnlyList<(long Capture, ValueList<Article> Articles)> captures) => Write(_ =>
    {
        foreach ((long capture, ValueList<Article> articles) in captures)
        {
            Articles.Replace(capture, articles);
        }
    });

    /// <summary>Works states out again from what was read anew from their captures.</summary>
    public List<DayOutcome> Repeat(IReadOnlyList<(long State, Day Day)> states, PlaceEntries place)
    {
        List<DayOutcome> outcomes = [];
        Write(version => outcomes.AddRange(states.Select(item => _recorder.Repeat(item.State, item.Day, place, version))));
        return outcomes;
    }

    /// <summary>Marks all events for <see cref="Finish"/>: their features are worked out again.</summary>
    public void MarkAllStale() => Write(version =>
    {
        _file.Execute("INSERT OR IGNORE INTO stale (event) SELECT key FROM event");
        // Another version of the program may relate the same features otherwise.
        _file.SetMetaNumber(RelationTable.RelateFrom, 0);
        _file.Statement("UPDATE subject SET touched = $1", 1).With(version).Run();
    });

    /// <summary>Replaces the capture's bytes where they hold suppressed text.</summary>
    internal void RedactCapture(long id, RedactCapture redact)
    {
        if (_captures.Read(id) is not { } capture)
        {
            if (Suppressions.Touches(_captures.Names(id)))
            {
                _captures.Unname(id);
            }
        }
        else if (redact(capture, Suppressions.LeavesOut, Suppressions.Touches) is { } redacted)
        {
            _captures.Redact(id, redacted);
        }
    }

    public void Dispose() => _file.Dispose();

    private ImportOutcome ImportOne(
        PackedCapture packed, ValueList<Reading> readings, PlaceEntries place, PlaceEntries placeEarlier, RedactCapture redact, long version)
    {
        List<DayOutcome> days = [];
        ValueList<string> refused = readings.OfType<RefusedReading>().Select(reading => reading.Reason).ToValueList();
        DayReading[] read = [.. readings.OfType<DayReading>()];
        if (read.Length == 0)
        {
            return ImportArticles(packed, readings.OfType<ArticleReading>().Select(reading => reading.Article).ToValueList(), refused);
        }

        long? kept = _captures.Find(packed.Sha256);
        long capture = kept ?? _captures.Add(packed);
        bool again = kept is not null && IsRedacted(capture) && Renew(capture, packed, redact);
        for (int part = 0; part < read.Length; part++)
        {
            Day day = read[part].Day;
            DayOutcome outcome = !_recorder.Has(capture, part) ? _recorder.Record(capture, part, day, place, placeEarlier, version)
                : again ? _recorder.RecordAgain(capture, part, day, place, placeEarlier, version)
                : new DayOutcome(day.Date, true, false, 0, 0, 0, 0, 0, 0, 0);
            _added += outcome.Added;
            days.Add(outcome);
        }

        if (kept is null && Suppressions.Any && MayHoldSuppressed(packed.Capture, read))
        {
            RedactCapture(capture, redact);
        }

        return new ImportOutcome(packed.Capture.Name, days.ToValueList(), refused);
    }

    private ImportOutcome ImportArticles(PackedCapture packed, ValueList<Article> articles, ValueList<string> refused)
    {
        if (articles.Count == 0)
        {
            return new ImportOutcome(packed.Capture.Name, [], refused);
        }

        if (Suppressions.Any && (Suppressions.Touches(System.Text.Encoding.UTF8.GetString(packed.Capture.Bytes.Span)) || articles.Any(article => Suppressions.Touches(ArticleTable.Words(article)))))
        {
            return new ImportOutcome(packed.Capture.Name, [], [.. refused, "It holds words of a suppressed event and is left out."]);
        }

        long? kept = _captures.Find(packed.Sha256);
        if (kept is { } known && Articles.Has(known) && !_captures.Name(known, packed.Capture.Address))
        {
            return new ImportOutcome(packed.Capture.Name, [], refused) { Articles = articles.Count, Known = articles.Count };
        }

        Articles.Replace(kept ?? _captures.Add(packed), articles);
        return new ImportOutcome(packed.Capture.Name, [], refused) { Articles = articles.Count };
    }

    private ImportOutcome ImportOwn(PackedCapture packed, ValueList<OwnEvent> events, RedactCapture redact, OwnRecorder recorder, long version)
    {
        long? kept = null;
        List<string> refused = [];
        OwnOutcome all = default;
        foreach (OwnEvent own in events)
        {
            all += recorder.Record(own, () => kept ??= _captures.Find(packed.Sha256) ?? _captures.Add(packed), refused, version);
        }

        if (kept is { } capture && Suppressions.Any)
        {
            RedactCapture(capture, redact);
        }

        _added += all.Added;
        return new ImportOutcome(packed.Capture.Name, [], refused.ToValueList()) { Own = all };
    }

    /// <summary>Brings a redacted capture up to what is suppressed now; false: nothing changed.</summary>
    private bool Renew(long id, PackedCapture packed, RedactCapture redact)
    {
        if (redact(packed.Capture, Suppressions.LeavesOut, Suppressions.Touches) is not { } redacted)
        {
            _captures.Restore(id, packed);
            return true;
        }

        if (_captures.Read(id)!.Bytes.Span.SequenceEqual(redacted.Bytes.Span))
        {
            return false;
        }

        _captures.Redact(id, redacted);
        return true;
    }

    private bool MayHoldSuppressed(Capture capture, DayReading[] read) =>
        read.Any(reading => reading.Day.Entries.Any(entry => Suppressions.LeavesOut(reading.Day.Date, entry)))
        || Suppressions.Touches(System.Text.Encoding.UTF8.GetString(capture.Bytes.Span));

    private bool IsRedacted(long capture) => _file.Statement("SELECT redacted FROM capture WHERE id = $1 AND dropped IS NULL", 1).With(capture).Number() == 1;
}
