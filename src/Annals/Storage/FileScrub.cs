using Microsoft.Data.Sqlite;

namespace Annals.Storage;

/// <summary>Takes deleted text out of what a database file keeps of it: pages of the search index, free pages, the journal.</summary>
internal sealed class FileScrub(ChronicleFile file)
{
    /// <param name="pending">the note that this is to be done; taken away when it is</param>
    /// <returns>false: another program has the file open</returns>
    public bool Run(string pending)
    {
        try
        {
            // A search index without contents forgets a deleted text only when it is written anew.
            file.InTransaction(new SearchIndex(file).Fill);
            file.Execute("VACUUM");
            if (!TruncateJournal())
            {
                return false;
            }

            file.InTransaction(() => file.Statement("DELETE FROM meta WHERE key = $1", 1).With(pending).Run());
            return true;
        }
        catch (SqliteException error) when (StorageException.FaultOf(error) == StorageFault.Busy)
        {
            return false;
        }
        catch (StorageException error) when (error.Fault == StorageFault.Busy)
        {
            return false;
        }
    }

    private bool TruncateJournal()
    {
        using SqliteCommand command = file.Connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        using SqliteDataReader rows = command.ExecuteReader();
        return rows.Read() && rows.GetInt64(0) == 0;
    }
}
