namespace Annals.Model.Pages;

/// <param name="Start">in Unicode scalar values</param>
/// <param name="Length">in Unicode scalar values</param>
public readonly record struct SnippetMark(int Start, int Length);
