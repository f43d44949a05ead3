using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Events as rows of lists, each composed once.</summary>
internal sealed class RowComposer(IChronicle chronicle, SubjectCache subjects, TopicComposer topics, EditionMemory memory)
{
    public ListedEvent Of(StoredEvent stored)
    {
        if (!memory.Rows.TryGet(stored.Key, out ListedEvent? listed))
        {
            memory.Rows.Put(stored.Key, listed = Compose(stored));
        }

        return listed;
    }

    /// <summary>Null: there is no such event.</summary>
    public ListedEvent? Of(long key)
    {
        if (memory.Rows.TryGet(key, out ListedEvent? listed))
        {
            return listed;
        }

        if (memory.ExpectsAll)
        {
            foreach (StoredEvent near in chronicle.EventsNear(key))
            {
                ListedEvent composed = Of(near);
                listed = near.Key == key ? composed : listed;
            }
        }

        return listed ?? (chronicle.Find(key) is { } stored ? Of(stored) : null);
    }

    public ValueList<EventRow> Rows(IEnumerable<long> keys) => Listed(keys).Select(listed => listed.Row).ToValueList();

    public IEnumerable<ListedEvent> Listed(IEnumerable<long> keys) => keys.Select(Of).OfType<ListedEvent>();

    /// <summary>When an event's text stood as it is: its state time, else its date at 00:00Z.</summary>
    public static DateTimeOffset? Updated(DateTimeOffset? stateTime, DateOnly? date) =>
        stateTime ?? (date is { } day ? StartOf(day) : null);

    public static DateTimeOffset StartOf(DateOnly date) => new(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private ListedEvent Compose(StoredEvent stored)
    {
        List<ContextEntity> entities = new(stored.Content.Links.Count);
        foreach (Link link in stored.Content.Links.Span)
        {
            ContextEntity entity = subjects.Entity(link.Target);
            if (!entities.Contains(entity))
            {
                entities.Add(entity);
            }
        }

        EventRow row = new(
            stored.Id, stored.Url, stored.Date, Title.Of(stored.Content.Headline), stored.Content.Language, (stored.HasFindings ? chronicle.FindingsOf(stored.Key)?.Summary : null), entities.ToValueList(), stored.Status);
        return new ListedEvent(row, stored.Content.Headline, topics.Category(stored.Content)?.Name, topics.Subjects(stored.Content).ToValueList(), stored.StateTime);
    }
}
