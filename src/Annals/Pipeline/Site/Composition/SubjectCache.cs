using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Subjects by name and by number, and what pages say of them, each asked of the chronicle once.</summary>
internal sealed class SubjectCache(IChronicle chronicle, EditionMemory memory)
{
    /// <summary>An entity has a page from so many events on.</summary>
    public const int EntityPageEvents = 2;

    /// <param name="name">of the link's target, the category or the host, as printed</param>
    public SubjectName? Of(SubjectKind kind, string name) =>
        memory.SubjectsByName.Get((kind, name), chronicle, static (from, asked) => from.Subject(asked.Item1, asked.Item2));

    public SubjectName? Of(SubjectKind kind, long id) =>
        memory.SubjectsById.Get((kind, id), chronicle, static (from, asked) => from.Subject(asked.Item1, asked.Item2));

    public SubjectName? BySlug(SubjectKind kind, string slug) =>
        memory.SubjectsBySlug.Get((kind, slug), chronicle, static (from, asked) => from.SubjectBySlug(asked.Item1, asked.Item2));

    /// <summary>The entity that a link leads to: its canonical name, and its page where it has one.</summary>
    public ContextEntity Entity(string target)
    {
        if (!memory.Entities.TryGet(target, out ContextEntity? entity))
        {
            SubjectName? subject = Of(SubjectKind.Entity, target);
            entity = subject is null ? new ContextEntity(PageName.Display(target), null) : new ContextEntity(subject.Name, UrlOf(subject));
            memory.Entities.Put(target, entity);
        }

        return entity;
    }

    /// <summary>The entity with a number, with the page of the topic of the same name where it has none as an entity; null: unknown.</summary>
    public ContextEntity? Context(long id)
    {
        if (!memory.Contexts.TryGet(id, out ContextEntity? context))
        {
            SubjectName? entity = Of(SubjectKind.Entity, id);
            string? topic = entity is null || HasPage(entity) || Of(SubjectKind.Topic, id) is not { Events: > 0 } named ? null : named.Url;
            context = entity is null ? null : new ContextEntity(entity.Name, UrlOf(entity) ?? topic);
            memory.Contexts.Put(id, context);
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

    private static string? UrlOf(SubjectName subject) => HasPage(subject) ? subject.Url : null;
}
