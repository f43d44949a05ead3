namespace Annals.Model;

/// <summary>A date on which a list shows something else than before.</summary>
/// <param name="Id">number of the subject that the list is about</param>
/// <param name="Date">null: all of the list, its name and address included</param>
public readonly record struct ListChange(SubjectKind Kind, long Id, DateOnly? Date);
