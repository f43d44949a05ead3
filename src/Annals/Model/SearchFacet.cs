namespace Annals.Model;

/// <summary>How many of the events found are of one year, or listed under one name.</summary>
/// <param name="Kind">null: a year</param>
/// <param name="Name">the year, or the name as it is printed</param>
/// <param name="Condition">what narrows the search to these events when it is put behind the query</param>
public sealed record SearchFacet(SubjectKind? Kind, string Name, string Condition, int Events);
