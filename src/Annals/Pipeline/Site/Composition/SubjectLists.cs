using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>How the lists of subjects are laid out in pages; those used lately are kept.</summary>
internal sealed class SubjectLists(IChronicle chronicle, EditionMemory memory)
{
    /// <summary>How many of a subject's newest events tell what stands together with it.</summary>
    private const int NewestEvents = 200;

    public SubjectList Of(SubjectName subject)
    {
        if (!memory.Lists.TryGet((subject.Kind, subject.Id), out SubjectList? list))
        {
            IReadOnlyList<(DateOnly Date, int Events)> dates = chronicle.Dates(subject.Kind, subject.Id);
            memory.Lists.Put((subject.Kind, subject.Id), list = new SubjectList(dates, ListPlan.Of(dates)));
        }

        return list;
    }

    /// <summary>The numbers of a subject's newest events, newest first: its page and its feed begin with them.</summary>
    public IReadOnlyList<long> Newest(SubjectName subject)
    {
        SubjectList list = Of(subject);
        return list.Newest ??= chronicle.EventKeys(subject.Kind, subject.Id, DateOnly.MinValue, DateOnly.MaxValue, NewestEvents);
    }
}
