using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>The dates of a subject's events, newest first, and the pages they stand on.</summary>
internal sealed record SubjectList(IReadOnlyList<(DateOnly Date, int Events)> Dates, ListPlan Plan);
