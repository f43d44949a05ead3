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
        memory.SubjectsByName.Get((kind, name), this, static (from, asked) => from.Numbered(asked.Item1, asked.Item2));

    public SubjectName? Of(SubjectKind kind, long id) =>
        memory.SubjectsById.Get((kind, id), chronicle, static (from, asked) => from.Subject(asked.Item1, asked.Item2));

    public SubjectName? BySlug(SubjectKind kind, string slug) =>
        memory.SubjectsBySlug.Get((kind, slug), chronicle, static (from, asked) => from.SubjectBySlug(asked.Item1, asked.Item2));

    /// <summary>The entity that a link leads to: its canonical name, and its page where it has one.</summary>
    public ContextEntity Entity(string target) => memory.Entities.Get(
        target,
        this,
        static (from, asked) => from.Numbered(SubjectKind.Entity, asked) is { } subject ? new ContextEntity(subject.Name, UrlOf(subject)) : new ContextEntity(PageName.Display(asked), null));

    /// <summary>The entity with a number, with the page of the topic of the same name where it has none as an entity; null: unknown.</summary>
    public ContextEntity? Context(long id) => memory.Contexts.Get(
        id,
        this,
        static (from, asked) => from.Of(SubjectKind.Entity, asked) is { } entity ? new ContextEntity(entity.Name, UrlOf(entity) ?? from.UrlOfTopic(asked)) : null);

    /// <summary>Notes a subject whose pages are about to be asked for.</summary>
    public void Expect(SubjectName subject)
    {
        if (!memory.SubjectsBySlug.TryGet((subject.Kind, subject.Slug), out _))
        {
            memory.SubjectsBySlug.Put((subject.Kind, subject.Slug), subject);
        }
    }

    /// <summary>Whether a subject has a page of its own. A category keeps it when its last event goes: pages of removed events link it by its name.</summary>
    public static bool HasPage(SubjectName subject) => subject.Kind switch
    {
        SubjectKind.Entity => subject.Events >= EntityPageEvents,
        SubjectKind.Category => true,
        _ => subject.Events > 0,
    };

    /// <summary>By name, but kept by number: several names are of one subject.</summary>
    private SubjectName? Numbered(SubjectKind kind, string name) => Of(kind, chronicle.NumberOf(kind, name));

    private string? UrlOfTopic(long id) => Of(SubjectKind.Topic, id) is { Events: > 0 } named ? named.Url : null;

    private static string? UrlOf(SubjectName subject) => HasPage(subject) ? subject.Url : null;
}
