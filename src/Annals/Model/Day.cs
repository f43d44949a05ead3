namespace Annals.Model;

/// <summary>One state of the day page of one date.</summary>
/// <param name="Date">the date the page is about</param>
/// <param name="StateTime">when the page stood like this; null where nothing says so</param>
/// <param name="Revision">the page's revision id, as printed; null where nothing says so</param>
/// <param name="Page">the page's title, for example <c>Portal:Current events/2016 October 2</c></param>
public sealed record Day(
    DateOnly Date, DateTimeOffset? StateTime, string? Revision, string Page, ValueList<Entry> Entries, ValueList<Diagnostic> Diagnostics);
