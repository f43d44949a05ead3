namespace Annals.Model;

/// <summary>What a list of events can be about.</summary>
public enum SubjectKind
{
    Entity,
    Topic,
    Category,
    Publisher,
}
