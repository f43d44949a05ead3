namespace Annals.Model.Pages;

/// <summary>Two companions of a subject that stand together in its events.</summary>
/// <param name="One">index of the one in <see cref="SubjectFacts.Companions"/></param>
/// <param name="Other">index of the other, greater</param>
/// <param name="Events">in how many of the subject's events both stand</param>
public sealed record CompanionTie(int One, int Other, int Events);
