namespace Annals.Model.Pages;

/// <param name="Entity">index in the list of entities</param>
/// <param name="Start">offset in the text, in Unicode scalar values</param>
/// <param name="Length">in Unicode scalar values</param>
public readonly record struct EntityMention(int Entity, int Start, int Length);
