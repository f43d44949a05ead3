using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>The indexes of names: all subjects of a kind in the order of their names, and how they are laid out in pages.</summary>
internal sealed class NameIndexes(IChronicle chronicle, EditionMemory memory)
{
    private const int MostForemost = 50;

    public NameIndex Plan(SubjectKind kind) => new(prefix => Branch(kind, prefix));

    /// <summary>Slugs of other spellings, and the subject with a page that each forwards to, in ordinal order.</summary>
    public IEnumerable<(string Slug, SubjectName Subject)> Forwards(SubjectKind kind) =>
        chronicle.SubjectForwards(kind).Where(forward => SubjectCache.HasPage(forward.Subject));

    /// <summary>The subject with a page that the slug of another spelling forwards to; null: none.</summary>
    public SubjectName? Forward(SubjectKind kind, string slug) =>
        chronicle.SubjectBySpelling(kind, slug) is { Events: > 0 } subject && SubjectCache.HasPage(subject) ? subject : null;

    /// <summary>Null: the index has no such part.</summary>
    /// <param name="prefix">empty: the first page</param>
    public IndexPage? Compose(SubjectKind kind, string prefix)
    {
        NameIndex plan = Plan(kind);
        ValueList<NameIndexPart> path = plan.Path(prefix);
        NameIndexPart part = path[^1];
        if (part.Prefix != prefix)
        {
            return null;
        }

        ValueList<CountedName> own = [.. part is { IsBranch: true, Prefix: "" } ? [] : chronicle.NamesOn(kind, prefix, part.IsBranch).Select(Counted)];
        ValueList<CountedName> foremost = [.. part is { IsBranch: true, Prefix: "" } ? chronicle.ForemostNames(kind, MostForemost).Select(Counted) : []];
        return IndexPage.Of(kind, plan, path, foremost, own);
    }

    private NameBranch Branch(SubjectKind kind, string prefix) =>
        memory.NameBranches.Get((kind, prefix), chronicle, static (from, asked) => from.Names(asked.Kind, asked.Prefix));

    /// <summary>A name without a page leads to its one event.</summary>
    private CountedName Counted(SubjectName subject) =>
        new(subject.Name, SubjectCache.HasPage(subject) ? subject.Url : chronicle.NewestAddress(subject.Kind, subject.Id), subject.Events);
}
