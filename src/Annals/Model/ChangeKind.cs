namespace Annals.Model;

/// <summary>What happened to an event, in the change log.</summary>
public enum ChangeKind
{
    Added,
    Revised,
    Moved,
    Removed,
    Retracted,
    Suppressed,
    Restored,
}
