using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>The dates of a subject's events, newest first, and the pages they stand on.</summary>
internal sealed record SubjectList(IReadOnlyList<(DateOnly Date, int Events)> Dates, ListPlan Plan)
{
    /// <summary>The numbers of its newest events, newest first; null: not asked for yet.</summary>
    public IReadOnlyList<long>? Newest { get; set; }

    public static SubjectList Of(IReadOnlyList<(DateOnly Date, int Events)> dates) => new(dates, ListPlan.Of(dates));
}
