using Annals.Model;

namespace Annals.Storage;

/// <summary>Keeps the features of events and their ties current after events changed.</summary>
internal sealed class RelationTable(ChronicleFile file, EventTable events, IRelating relating)
{
    /// <summary>Ties kept of each event to earlier ones: twice what a page shows, so that an earlier event finds its later ones.</summary>
    public const int TiesKept = 16;

    /// <summary>Related events shown on each side.</summary>
    public const int Shown = 8;

    public const string RelateFrom = "relate_from";
    private const int NothingToRelate = int.MaxValue;

    /// <summary>From this many events on, everything is read into memory and worked out by several threads.</summary>
    private const int Bulk = 400;

    private const int Batch = 2048;

    /// <summary>Events whose features are worked out while the next are read.</summary>
    private const int Chunk = 256;

    private readonly Dictionary<long, SubjectEntity> _roots = [];

    /// <summary>Works out the features of stale events again and remembers from which day on ties have to be.</summary>
    public void RefreshFeatures()
    {
        FeatureStore store = new(file, relating.IsEntity);
        int from = file.Meta(RelateFrom) is null ? NothingToRelate : (int)file.MetaNumber(RelateFrom);
        foreach ((long key, (int Day, byte[] Blob)? now) in AllFeatures(file.Statement("SELECT event FROM stale ORDER BY event", 0).Numbers()))
        {
            (int Day, byte[] Blob)? was = store.Kept(key);
            if (was is { } old && now is { } fresh && old.Day == fresh.Day && old.Blob.AsSpan().SequenceEqual(fresh.Blob))
            {
                continue;
            }

            store.Replace(key, was, now);
            from = Math.Min(from, Math.Min(was?.Day ?? NothingToRelate, now?.Day ?? NothingToRelate));
        }

        store.Flush();
        file.Execute("DELETE FROM stale");
        file.SetMetaNumber(RelateFrom, from);
    }

    /// <summary>Works out the ties of all events from the first changed day on.</summary>
    /// <param name="touch">whether changed pages are to be marked; not needed where all are published anew</param>
    public void Relate(int jobs, bool touch, long version, Action<int, int>? progress)
    {
        int from = file.Meta(RelateFrom) is null ? NothingToRelate : (int)file.MetaNumber(RelateFrom);
        if (from == NothingToRelate)
        {
            return;
        }

        DropTies(touch, version);
        List<(long Key, int Day)> waiting = Waiting(from);
        FeatureStore store = new(file, relating.IsEntity);
        bool parallel = waiting.Count >= Bulk;
        if (parallel)
        {
            store.Load(from, relating.MostPostings);
        }

        int done = 0;
        foreach (((long Key, int Day)[] batch, ValueList<Tie>[] ties) in Batches(waiting, store, parallel ? jobs : 1))
        {
            for (int i = 0; i < batch.Length; i++)
            {
                Keep(batch[i].Key, ties[i], touch, version);
            }

            done += batch.Length;
            progress?.Invoke(done, waiting.Count);
        }

        file.SetMetaNumber(RelateFrom, NothingToRelate);
    }

    /// <summary>The ties of all events, batch by batch; with several threads the next batch is worked out while one is kept.</summary>
    private IEnumerable<((long Key, int Day)[] Batch, ValueList<Tie>[] Ties)> Batches(List<(long Key, int Day)> waiting, FeatureStore store, int jobs)
    {
        IEnumerable<(long Key, int Day)[]> batches = waiting.Chunk(Batch);
        return jobs <= 1 ? batches.Select(batch => (batch, Work(batch, store, 1))) : Ahead(batches, batch => (batch, Work(batch, store, jobs)));
    }

    /// <summary>Works items out in their order, each on another thread while the one before is used. The items themselves are read here.</summary>
    private static IEnumerable<TDone> Ahead<TItem, TDone>(IEnumerable<TItem> items, Func<TItem, TDone> work)
    {
        Task<TDone>? ahead = null;
        foreach (TItem item in items)
        {
            Task<TDone> now = Task.Run(() => work(item));
            if (ahead is not null)
            {
                yield return ahead.GetAwaiter().GetResult();
            }

            ahead = now;
        }

        if (ahead is not null)
        {
            yield return ahead.GetAwaiter().GetResult();
        }
    }

    private ValueList<Tie>[] Work((long Key, int Day)[] batch, FeatureStore store, int jobs)
    {
        ValueList<Tie>[] ties = new ValueList<Tie>[batch.Length];
        if (jobs <= 1)
        {
            for (int i = 0; i < batch.Length; i++)
            {
                ties[i] = relating.Relate(batch[i].Key, batch[i].Day, store.FeaturesOf(batch[i].Key), store);
            }

            return ties;
        }

        Parallel.For(0, batch.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i =>
            ties[i] = relating.Relate(batch[i].Key, batch[i].Day, store.FeaturesOf(batch[i].Key), store));
        return ties;
    }

    private void Keep(long later, ValueList<Tie> ties, bool touch, long version)
    {
        Dictionary<long, (double Score, byte[] Context, string Reason)> was = Known(later);
        HashSet<long> shown = [];
        bool changed = false;
        foreach (Tie tie in ties.Take(TiesKept))
        {
            byte[] context = FeatureBlob.Write(tie.Context.Select(id => new Feature(id, 0)).ToArray());
            bool known = was.Remove(tie.Earlier, out (double Score, byte[] Context, string Reason) old);
            if (known && old.Score == tie.Score && old.Reason == tie.Reason && old.Context.AsSpan().SequenceEqual(context))
            {
                continue;
            }

            changed = true;
            Note(tie.Earlier, known ? old.Score : null);
            file.Statement(
                "INSERT INTO tie (later, earlier, score, context, reason) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO UPDATE SET score = $3, context = $4, reason = $5", 5)
                .With(later, tie.Earlier, tie.Score, context, tie.Reason).Run();
            Note(tie.Earlier, tie.Score);
        }

        foreach ((long gone, (double score, _, _)) in was)
        {
            changed = true;
            Note(gone, score);
            file.Statement("DELETE FROM tie WHERE later = $1 AND earlier = $2", 2).With(later, gone).Run();
        }

        if (touch && changed)
        {
            events.Touch(later, version);
            foreach (long earlier in shown)
            {
                events.Touch(earlier, version);
            }
        }

        void Note(long earlier, double? score)
        {
            if (touch && score is { } kept && IsShown(earlier, kept, later))
            {
                shown.Add(earlier);
            }
        }
    }

    /// <summary>Whether a tie is among those that the page of the earlier event shows.</summary>
    private bool IsShown(long earlier, double score, long later) => file.Statement(
        "SELECT count(*) FROM (SELECT 1 FROM tie WHERE earlier = $1 AND score >= $2 AND (score > $2 OR later < $3) LIMIT 8)", 3)
        .With(earlier, score, later).Number() < Shown;

    private Dictionary<long, (double Score, byte[] Context, string Reason)> Known(long later)
    {
        Dictionary<long, (double, byte[], string)> known = [];
        using Rows rows = file.Statement("SELECT earlier, score, context, reason FROM tie WHERE later = $1", 1).With(later).Rows();
        while (rows.Read())
        {
            known[rows.GetInt64(0)] = (rows.GetDouble(1), rows.GetBytes(2), rows.GetString(3));
        }

        return known;
    }

    /// <summary>Ties of events that are no longer listed.</summary>
    private void DropTies(bool touch, long version)
    {
        const string Unlisted = "SELECT event FROM unlisted";
        if (touch)
        {
            file.Statement(
                $"UPDATE event SET touched = $1 WHERE key IN (SELECT later FROM tie WHERE earlier IN ({Unlisted}) UNION SELECT earlier FROM tie WHERE later IN ({Unlisted}))", 1)
                .With(version).Run();
        }

        file.Execute($"DELETE FROM tie WHERE later IN ({Unlisted}); DELETE FROM tie WHERE earlier IN ({Unlisted}); DELETE FROM unlisted");
    }

    private List<(long Key, int Day)> Waiting(int from)
    {
        List<(long, int)> waiting = [];
        using Rows rows = file.Statement("SELECT event, day FROM feature WHERE day >= $1 ORDER BY day, event", 1).With((long)from).Rows();
        while (rows.Read())
        {
            waiting.Add((rows.GetInt64(0), rows.GetInt32(1)));
        }

        return waiting;
    }

    /// <summary>The features of events in their order; null: not listed. They are worked out beside what is read and kept meanwhile.</summary>
    private IEnumerable<(long Key, (int Day, byte[] Blob)? Features)> AllFeatures(List<long> keys) =>
        Ahead(keys.Chunk(Chunk).Select(chunk => chunk.Select(key => (Key: key, Subject: Subject(key))).ToArray()), Features).SelectMany(features => features);

    private (long Key, (int Day, byte[] Blob)? Features)[] Features((long Key, RelationSubject? Subject)[] subjects) =>
        [.. subjects.Select(item => (item.Key, item.Subject is { } subject ? Features(subject) : null))];

    private (int Day, byte[] Blob)? Features(RelationSubject subject) => (subject.Date.DayNumber, FeatureBlob.Write(relating.Read(subject).Span));

    private RelationSubject? Subject(long key)
    {
        StoredEvent? stored = events.Find(key);
        if (stored is not { Status: EventStatus.Current, Date: { } date })
        {
            file.Statement("INSERT OR IGNORE INTO unlisted (event) VALUES ($1)", 1).With(key).Run();
            return null;
        }

        EventContent content = stored.Content;
        return new RelationSubject(
            key, date, content.Headline, content.Category,
            content.Links.Select(link => Root(link.Target)).DistinctBy(entity => entity.Id).ToValueList(),
            content.Topics.Select(topic => EventIndex.LinksOf(topic).Select(link => Root(link.Target)).DistinctBy(entity => entity.Id).ToValueList()).ToValueList(),
            content.Citations.Select(citation => citation.Url).ToValueList());
    }

    private SubjectEntity Root(string target)
    {
        long id = SubjectTable.NumberOf(SubjectSort.Page, target);
        if (_roots.TryGetValue(id, out SubjectEntity known))
        {
            return known;
        }

        using Rows rows = file.Statement(
            "SELECT r.id, r.name FROM subject s JOIN subject r ON r.id = s.root WHERE s.id = $1", 1).With(id).Rows();
        SubjectEntity root = rows.Read() ? new SubjectEntity(rows.GetInt64(0), rows.GetString(1)) : new SubjectEntity(id, target);
        return _roots[id] = root;
    }
}
