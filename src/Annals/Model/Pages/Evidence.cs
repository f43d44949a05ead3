namespace Annals.Model.Pages;

/// <summary>Where in which article a claim was read.</summary>
/// <param name="Of">the field of the event that rests on it: <c>date</c>, <c>summary</c>, …</param>
/// <param name="Url">address of the article</param>
/// <param name="Start">offset in the article's text, in Unicode scalar values</param>
/// <param name="Length">in Unicode scalar values</param>
public sealed record Evidence(string Of, string Url, int Start, int Length);
