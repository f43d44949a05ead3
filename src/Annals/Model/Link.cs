namespace Annals.Model;

/// <summary>A link from a stretch of text to a page.</summary>
/// <param name="Target">the page's name: no underscores, no fragment, first letter as printed</param>
/// <param name="Fragment">the part after <c>#</c>, if any</param>
/// <param name="Text">the surface form: the linked characters with their trail</param>
/// <param name="Start">offset of <paramref name="Text"/> in the text it stands in, in Unicode scalar values</param>
/// <param name="Length">length of <paramref name="Text"/>, in Unicode scalar values</param>
public sealed record Link(string Target, string? Fragment, string Text, int Start, int Length);
