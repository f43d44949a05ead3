namespace Annals.Storage;

/// <summary>Why the chronicle's file could not be read or written.</summary>
public enum StorageFault
{
    Full,
    ReadOnly,
    Damaged,
    Busy,
    NewerProgram,
    OlderProgram,
    Missing,
}
