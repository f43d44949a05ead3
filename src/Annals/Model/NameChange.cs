namespace Annals.Model;

/// <summary>A place in an index of names that shows something else than before.</summary>
/// <param name="Key">what the names there are ordered by</param>
/// <param name="IsMoved">a name came there or went; else only its words, its count or its address are other ones</param>
public readonly record struct NameChange(SubjectKind Kind, string Key, bool IsMoved);
