using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Subjects by name and by number, and what pages say of them, each asked of the chronicle once.</summary>
internal sealed class SubjectCache(IChronicle chronicle)
{
    /// <summary>An entity has a page from so many events on.</summary>
    public const int EntityPageEvents = 2;

    private const int Most = 1 << 16;

    private readonly BoundedCache<(SubjectKind, string), SubjectName?> _byName = new(Most);
    private readonly BoundedCache<(SubjectKind, long), SubjectName?> _byId = new(Most);
    private readonly BoundedCache<string, ContextEntity> _entities = new(Most);
    private readonly BoundedCache<long, ContextEntity?> _contexts = new(Most);

    /// <param name="name">of the link's target, the category or the host, as printed</param>
    public SubjectName? Of(SubjectKind kind, string name)
    {
        if (!_byName.TryGet((kind, name), out SubjectName? subject))
        {
            _byName.Put((kind, name), subject = chronicle.Subject(kind, name));
        }

        return subject;
    }

    public SubjectName? Of(SubjectKind kind, long id)
    {
        if (!_byId.TryGet((kind, id), out SubjectName? subject))
        {
            _byId.Put((kind, id), subject = chronicle.Subject(kind, id));
        }

        return subject;
    }

    /// <summary>The entity that a link leads to: its canonical name, and its page where it has one.</summary>
    public ContextEntity Entity(string target)
    {
        if (!_entities.TryGet(target, out ContextEntity? entity))
        {
            SubjectName? subject = Of(SubjectKind.Entity, target);
            entity = subject is null ? new ContextEntity(PageName.Display(target), null) : new ContextEntity(subject.Name, UrlOf(subject));
            _entities.Put(target, entity);
        }

        return entity;
    }

    /// <summary>The entity with a number, with the page of the topic of the same name where it has none as an entity; null: unknown.</summary>
    public ContextEntity? Context(long id)
    {
        if (!_contexts.TryGet(id, out ContextEntity? context))
        {
            SubjectName? entity = Of(SubjectKind.Entity, id);
            string? topic = entity is null || HasPage(entity) || Of(SubjectKind.Topic, id) is not { Events: > 0 } named ? null : named.Url;
            context = entity is null ? null : new ContextEntity(entity.Name, UrlOf(entity) ?? topic);
            _contexts.Put(id, context);
        }

        return context;
    }

    /// <summary>Whether a subject has a page of its own. A category keeps it when its last event goes: pages of removed events link it by its name.</summary>
    public static bool HasPage(SubjectName subject) => subject.Kind switch
    {
        SubjectKind.Entity => subject.Events >= EntityPageEvents,
        SubjectKind.Category => true,
        _ => subject.Events > 0,
    };

    public void Clear()
    {
        _byName.Clear();
        _byId.Clear();
        _entities.Clear();
        _contexts.Clear();
    }

    private static string? UrlOf(SubjectName subject) => HasPage(subject) ? subject.Url : null;
}
