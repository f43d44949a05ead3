using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>How the lists of subjects are laid out in pages; those used lately are kept.</summary>
internal sealed class SubjectLists(IChronicle chronicle, EditionMemory memory)
{
    public SubjectList Of(SubjectName subject)
    {
        if (!memory.Lists.TryGet((subject.Kind, subject.Id), out SubjectList? list))
        {
            IReadOnlyList<(DateOnly Date, int Events)> dates = chronicle.Dates(subject.Kind, subject.Id);
            memory.Lists.Put((subject.Kind, subject.Id), list = new SubjectList(dates, ListPlan.Of(dates)));
        }

        return list;
    }
}
