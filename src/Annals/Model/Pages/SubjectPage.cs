namespace Annals.Model.Pages;

/// <summary>A page of the list of events of a topic, category, entity or publisher. Made by <see cref="Whole"/> and <see cref="OfPart"/>.</summary>
/// <param name="Subject">its name and the site path of its first page</param>
/// <param name="Facts">on the first page; null on a part, so that a part changes only when its own events do</param>
/// <param name="Period">which part of the list it is; null: the first page</param>
/// <param name="Parts">the parts below this page, newest first</param>
/// <param name="Rows">newest first; on the first page of a list that has parts only the newest</param>
/// <param name="Earlier">the neighbour part with older events</param>
/// <param name="Later">the neighbour part with newer events</param>
public sealed record SubjectPage(
    SubjectKind Kind,
    NamedAddress Subject,
    SubjectFacts? Facts,
    ListPeriod? Period,
    ValueList<ListPart> Parts,
    ValueList<EventRow> Rows,
    ListPeriod? Earlier,
    ListPeriod? Later)
{
    /// <summary>The site path of this page.</summary>
    public string Url => Period is { } period ? $"{Subject.Url}/{period.Suffix}" : Subject.Url;

    /// <summary>The first page of a subject.</summary>
    /// <param name="rows">newest first: all of them, or the newest <see cref="ListPlan.NewestRows"/> where the plan has parts</param>
    public static SubjectPage Whole(SubjectKind kind, NamedAddress subject, SubjectFacts facts, ListPlan plan, ValueList<EventRow> rows) =>
        new(kind, subject, facts, null, plan.Below(null), rows, null, null);

    /// <summary>A part of a subject's list.</summary>
    /// <param name="rows">newest first: the rows of the part; none where it is a branch</param>
    public static SubjectPage OfPart(SubjectKind kind, NamedAddress subject, ListPlan plan, ListPart part, ValueList<EventRow> rows) =>
        new(kind, subject, null, part.Period, plan.Below(part), rows, plan.Earlier(part)?.Period, plan.Later(part)?.Period);
}
