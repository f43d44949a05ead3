using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Storage;

/// <summary>Keeps what events have from the articles they cite current.</summary>
internal sealed class FindingTable(ChronicleFile file, EventTable events)
{
    /// <summary>Events that are worked out in one transaction.</summary>
    private const int Batch = 512;

    private readonly ArticleTable _articles = new(file);
    private readonly PictureTable _pictures = new(file);
    private readonly SearchIndex _search = new(file);

    public Findings? Of(long key) =>
        file.Statement("SELECT findings FROM finding WHERE event = $1", 1).With(key).Value() is string text ? FindingJson.Read(text) : null;

    public bool IsWaiting => file.Statement("SELECT 1 FROM unread LIMIT 1", 0).Value() is not null;

    /// <summary>Works the findings of the first waiting events out again. The reading runs on several threads, what is kept does not depend on it.</summary>
    public void Refresh(ReadCitedArticles read, int jobs, long version)
    {
        List<(long Key, EventContent? Content, bool IsListed, CitedArticle[] Cited, ValueList<(int, SourceState)> States)> batch = [.. Waiting().Select(Gather)];
        Findings?[] found = [.. batch.AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Max(1, jobs))
            .Select(item => item.Content is { } content && item.Cited.Length > 0 ? read(content, item.Cited) with { States = item.States }
                : item.States.Count > 0 ? Findings.None with { States = item.States } : null)];
        for (int i = 0; i < batch.Count; i++)
        {
            Keep(batch[i].Key, found[i], version);
            if (batch[i] is { IsListed: true, Content: { } content })
            {
                _search.Take(batch[i].Key);
                _search.Put(batch[i].Key, content);
            }

            file.Statement("DELETE FROM unread WHERE event = $1", 1).With(batch[i].Key).Run();
        }
    }

    /// <summary>Keeps what a page of a chronicle says that cited articles gave an event.</summary>
    public void Tell(long key, Findings told) =>
        file.Statement("INSERT INTO finding (event, findings) VALUES ($1, $2) ON CONFLICT (event) DO UPDATE SET findings = excluded.findings", 2).With(key, FindingJson.Write(told)).Run();

    /// <summary>Takes the findings of an event away.</summary>
    public void Drop(long key)
    {
        file.Statement("DELETE FROM finding WHERE event = $1", 1).With(key).Run();
        _pictures.Use(key, null);
    }

    /// <summary>Takes the findings of a suppressed event away, and the images that only it showed.</summary>
    public void Forget(long key)
    {
        Drop(key);
        _pictures.Forget(key);
    }

    private (long Key, EventContent? Content, bool IsListed, CitedArticle[] Cited, ValueList<(int, SourceState)> States) Gather(long key)
    {
        StoredEvent? stored = events.Find(key);
        if (stored is null or { Status: EventStatus.Suppressed or EventStatus.Merged })
        {
            return (key, null, false, [], []);
        }

        List<CitedArticle> cited = [];
        List<(int, SourceState)> states = [];
        for (int i = 0; i < stored.Content.Citations.Count; i++)
        {
            string url = stored.Content.Citations[i].Url;
            if (_articles.At(url) is { } found)
            {
                cited.Add(new CitedArticle(i + 1, url, found.Article));
            }

            if (WantedPages.StateOf(file.Statement("SELECT state FROM wanted_page WHERE address = $1", 1).With(EventIndex.AddressHash(url)).Number() ?? 0) is { } state)
            {
                states.Add((i + 1, state));
            }
        }

        return (key, stored.Content, stored.Status == EventStatus.Current, [.. cited], states.ToValueList());
    }

    private void Keep(long key, Findings? found, long version)
    {
        _pictures.Use(key, found?.Image);
        string? was = file.Statement("SELECT findings FROM finding WHERE event = $1", 1).With(key).Value() as string;
        string? now = found is null ? null : FindingJson.Write(found);
        if (was == now)
        {
            return;
        }

        if (now is null)
        {
            Drop(key);
        }
        else
        {
            file.Statement("INSERT INTO finding (event, findings) VALUES ($1, $2) ON CONFLICT (event) DO UPDATE SET findings = excluded.findings", 2).With(key, now).Run();
        }

        events.Touch(key, version);
        if ((was is null ? null : FindingJson.Read(was).Summary) != found?.Summary)
        {
            events.TouchRow(key, version);
        }
    }

    private List<long> Waiting()
    {
        List<long> keys = [];
        using Rows rows = file.Statement("SELECT event FROM unread ORDER BY event", 0).Rows();
        while (keys.Count < Batch && rows.Read())
        {
            keys.Add(rows.GetInt64(0));
        }

        return keys;
    }
}
