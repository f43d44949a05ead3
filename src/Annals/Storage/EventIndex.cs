using System.Text;
using Annals.Model;

namespace Annals.Storage;

/// <summary>
/// Puts current events into the lists, counts and the search index, and takes them out again. Whatever is shown of many events at once
/// comes from here, so it holds current events and nothing else.
/// </summary>
internal sealed class EventIndex(ChronicleFile file, SubjectTable subjects)
{
    private readonly ArticleTable _articles = new(file);
    private readonly OffListNames _offList = new(file);
    private readonly SearchIndex _search = new(file);

    public void Put(long key, DateOnly? date, EventContent content)
    {
        foreach (long list in Lists(content, +1))
        {
            file.Statement("INSERT INTO listing (list, day, event) VALUES ($1, $2, $3)", 3).With(list, Times.Day(date), key).Run();
            subjects.Resize(list, +1);
        }

        _search.Put(key, content);
        MarkStale(key);
        _articles.MarkEvent(key, content);
    }

    public void Take(long key, DateOnly? date, EventContent content, long version)
    {
        foreach (long list in Lists(content, -1))
        {
            file.Statement("DELETE FROM listing WHERE list = $1 AND day = $2 AND event = $3", 3).With(list, Times.Day(date), key).Run();
            subjects.Resize(list, -1);
            TouchList(list, Times.Day(date), version);
        }

        _search.Take(key);
        MarkStale(key);
        _offList.Put(key, content);
    }

    /// <summary>Which addresses an event cites, whatever its status: so that an entry that moves is found again.</summary>
    public void PutCitations(long key, EventContent content)
    {
        foreach (Citation citation in content.Citations)
        {
            file.Statement("INSERT INTO citation (address, event) VALUES ($1, $2) ON CONFLICT DO NOTHING", 2).With(AddressHash(citation.Url), key).Run();
        }

        _articles.MarkEvent(key, content);
    }

    /// <summary>Notes what an event names that no list holds, or no more: its pages show it, and its category is to be known.</summary>
    public void KeepOffList(long key, EventContent content)
    {
        _offList.Put(key, content);
        if (content.Category is { } category)
        {
            subjects.IdOf(SubjectSort.Category, category);
        }
    }

    public void ForgetOffList(long key) => _offList.Forget(key);

    public void TouchOffList(long subject, long version) => _offList.Touch(subject, version);

    public void TakeCitations(long key, EventContent content)
    {
        foreach (Citation citation in content.Citations)
        {
            file.Statement("DELETE FROM citation WHERE address = $1 AND event = $2", 2).With(AddressHash(citation.Url), key).Run();
        }
    }

    public static long AddressHash(string url) => StableHash.Bits(WebAddress.Key(url), 63);

    public void MarkStale(long key) => file.Statement("INSERT INTO stale (event) VALUES ($1) ON CONFLICT DO NOTHING", 1).With(key).Run();

    public void TouchList(long list, long day, long version) =>
        file.Statement("INSERT INTO touched_list (list, day, touched) VALUES ($1, $2, $3) ON CONFLICT DO UPDATE SET touched = excluded.touched", 3)
            .With(list, day, version).Run();

    public void TouchDay(long day, long version) =>
        file.Statement("INSERT INTO touched_day (day, touched) VALUES ($1, $2) ON CONFLICT DO UPDATE SET touched = excluded.touched", 2)
            .With(day, version).Run();

    /// <summary>The publisher's name that a label gives to the host it links: the carrier where one is named.</summary>
    public static string PublisherName(Citation citation, string host) => citation.Via ?? citation.Publisher ?? host;

    private HashSet<long> Lists(EventContent content, int change)
    {
        HashSet<long> lists = [];
        foreach (Naming naming in Naming.Of(content))
        {
            long subject = subjects.IdOf(naming.Sort, naming.Name);
            subjects.Count(subject, naming.Spelling, naming.Form, change);
            lists.Add(SubjectTable.ListOf(subject, naming.Kind));
        }

        return lists;
    }

    /// <summary>A heading of plain words is a topic by those words.</summary>
    public static IEnumerable<Link> LinksOf(TopicLine topic) =>
        topic.Links.Count > 0 ? topic.Links : [new Link(topic.Text, null, topic.Text, 0, Scalars.Count(topic.Text))];

    /// <summary>What is searched beside the headline: the names of linked pages.</summary>
    public static string Names(EventContent content)
    {
        StringBuilder names = new();
        foreach (Link link in content.Links.Concat(content.Topics.SelectMany(LinksOf)))
        {
            names.Append(link.Target).Append('\n');
        }

        return names.ToString();
    }
}
