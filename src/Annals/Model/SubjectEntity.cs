namespace Annals.Model;

/// <param name="Id">the chronicle's number of the entity; all aliases have one number</param>
/// <param name="Name">its canonical name</param>
public readonly record struct SubjectEntity(long Id, string Name);
