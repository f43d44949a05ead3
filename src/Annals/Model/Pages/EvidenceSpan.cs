namespace Annals.Model.Pages;

/// <summary>Words of a cited article, as they stand in it.</summary>
/// <param name="Source">number of the source</param>
/// <param name="Url">the source's address</param>
/// <param name="Part">in which text of the article</param>
/// <param name="Start">offset in that text, in Unicode scalar values; an empty line stands between the paragraphs of the body</param>
/// <param name="Length">in Unicode scalar values</param>
/// <param name="Quote">the words themselves</param>
public sealed record EvidenceSpan(int Source, string Url, EvidencePart Part, int Start, int Length, string Quote);
