using Microsoft.Data.Sqlite;

namespace Annals.Storage;

/// <summary>The chronicle's file could not be read or written; what was committed before is kept.</summary>
public sealed class StorageException : IOException
{
    public StorageException(StorageFault fault, string file, Exception? inner = null)
        : base(Sentence(fault, file), inner)
    {
        Fault = fault;
        File = file;
    }

    public StorageFault Fault { get; }

    public string File { get; }

    /// <summary>The storage fault behind an error of SQLite, or null where the error is the program's own.</summary>
    internal static StorageFault? FaultOf(SqliteException error) => error.SqliteErrorCode switch
    {
        SqliteFull or SqliteIoError => StorageFault.Full,
        SqliteReadOnly or SqliteCannotOpen or SqlitePermission => StorageFault.ReadOnly,
        SqliteCorrupt or SqliteNotADatabase => StorageFault.Damaged,
        SqliteBusy or SqliteLocked => StorageFault.Busy,
        _ => null,
    };

    private const int SqlitePermission = 3;
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;
    private const int SqliteIoError = 10;
    private const int SqliteCorrupt = 11;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;
    private const int SqliteNotADatabase = 26;

    private static string Sentence(StorageFault fault, string file) => fault switch
    {
        StorageFault.Full => $"{file}: the disk is full or failed while writing; everything committed before is kept",
        StorageFault.ReadOnly => $"{file}: cannot be written; the file or its folder is read-only",
        StorageFault.Damaged => $"{file}: is damaged or is not a chronicle",
        StorageFault.Busy => $"{file}: another program keeps it locked",
        StorageFault.OlderProgram => $"{file}: was made by an older version of annals and may not be written, so it cannot be brought up to date; open it once where it may be, or copy it",
        StorageFault.NewerProgram => $"{file}: was made by a newer version of annals",
        _ => $"{file}: there is no chronicle; `annals import` makes one",
    };
}
