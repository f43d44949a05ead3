using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>The indexes of names: all subjects of a kind in the order of their names, and how they are laid out in pages.</summary>
internal sealed class NameIndexes(IChronicle chronicle, EditionMemory memory)
{
    private const int MostForemost = 50;

    public NameIndex Plan(SubjectKind kind) => Of(kind).Plan;

    /// <summary>All subjects of a kind that have events, in the order of their names.</summary>
    public IReadOnlyList<SubjectName> Names(SubjectKind kind) => Of(kind).Names;

    /// <summary>Slugs of other spellings, and the subject with a page that each forwards to.</summary>
    public IReadOnlyDictionary<string, SubjectName> Forwards(SubjectKind kind) => memory.Forwards(kind, ReadForwards);

    /// <summary>Null: the index has no such part.</summary>
    /// <param name="prefix">empty: the first page</param>
    public IndexPage? Compose(SubjectKind kind, string prefix)
    {
        (SubjectName[] names, NameIndex plan) = Of(kind);
        if (plan.Parts.FirstOrDefault(part => part.Prefix == prefix) is not { } found)
        {
            return null;
        }

        ValueList<CountedName> own = names.AsSpan(found.First, found.Own).ToArray().Select(Counted).ToValueList();
        ValueList<CountedName> foremost = prefix.Length > 0 || plan.Parts.Count == 1
            ? []
            : names.OrderByDescending(name => name.Events).Take(MostForemost).Select(Counted).ToValueList();
        return IndexPage.Of(kind, plan, found, foremost, own);
    }

    private (SubjectName[] Names, NameIndex Plan) Of(SubjectKind kind) => memory.Index(kind, ReadIndex);

    private Dictionary<string, SubjectName> ReadForwards(SubjectKind kind) =>
        chronicle.SubjectForwards(kind).Where(forward => SubjectCache.HasPage(forward.Subject))
            .ToDictionary(forward => forward.Slug, forward => forward.Subject, StringComparer.Ordinal);

    private (SubjectName[] Names, NameIndex Plan) ReadIndex(SubjectKind kind)
    {
        (string Key, SubjectName Subject)[] keyed =
        [
            .. chronicle.Subjects(kind).Where(subject => subject.Events > 0).Select(subject => (NameIndex.Key(subject.Name), subject)),
        ];
        Array.Sort(keyed, (one, two) => string.CompareOrdinal(one.Key, two.Key) is not 0 and int order ? order : string.CompareOrdinal(one.Subject.Slug, two.Subject.Slug));
        return ([.. keyed.Select(name => name.Subject)], NameIndex.Of([.. keyed.Select(name => name.Key)]));
    }

    /// <summary>A name without a page leads to its one event.</summary>
    private CountedName Counted(SubjectName subject) =>
        new(subject.Name, SubjectCache.HasPage(subject) ? subject.Url : chronicle.NewestAddress(subject.Kind, subject.Id), subject.Events);
}
