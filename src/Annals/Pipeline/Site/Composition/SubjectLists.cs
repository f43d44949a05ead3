using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>How the lists of subjects are laid out in pages; those used lately are kept.</summary>
internal sealed class SubjectLists(IChronicle chronicle)
{
    private const int Most = 64;

    private readonly BoundedCache<(SubjectKind, long), SubjectList> _lists = new(Most);

    public SubjectList Of(SubjectName subject)
    {
        if (!_lists.TryGet((subject.Kind, subject.Id), out SubjectList? list))
        {
            IReadOnlyList<(DateOnly Date, int Events)> dates = chronicle.Dates(subject.Kind, subject.Id);
            _lists.Put((subject.Kind, subject.Id), list = new SubjectList(dates, ListPlan.Of(dates)));
        }

        return list;
    }

    public void Clear() => _lists.Clear();
}
