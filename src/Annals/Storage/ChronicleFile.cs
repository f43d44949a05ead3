using System.Diagnostics;
using System.Globalization;
using Annals.Model.Pages;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Annals.Storage;

/// <summary>One connection to a chronicle's file, with its settings made and its migrations applied.</summary>
public sealed class ChronicleFile : IDisposable
{
    /// <summary>Steps of SQLite's machine after which the clock is looked at: some tenths of a millisecond.</summary>
    private const int StepsBetweenLooks = 10_000;

    private const string MigrationPrefix = "migrations/";

    /// <summary>
    /// Done once, before the first connection: SQLite counts no memory. It has one lock for the count, which every connection would take for each piece of memory, and
    /// several threads at work would wait for one another there. Where another part of the process uses SQLite already, it goes on counting.
    /// </summary>
    private static readonly Lazy<int> NoCounting = new(() =>
    {
        Batteries_V2.Init();
        return raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    });

    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);
    private bool _inTransaction;
    private CancellationToken _ending;

    private ChronicleFile(string path, SqliteConnection connection)
    {
        Path = path;
        Connection = connection;
    }

    public string Path { get; }

    /// <summary>Whether the file was opened for writing.</summary>
    public bool CanWrite { get; private init; } = true;

    internal SqliteConnection Connection { get; }

    /// <summary>Opens the file for writing, making it where it does not exist.</summary>
    /// <exception cref="StorageException">it cannot be opened, is damaged, or a newer program made it</exception>
    public static ChronicleFile Open(string path) => Guard(path, () => Connect(path, SqliteOpenMode.ReadWriteCreate));

    /// <summary>Opens an existing file, for writing too where that may be done; <see cref="CanWrite"/> says whether.</summary>
    /// <exception cref="StorageException">it is missing, damaged, or a newer program made it</exception>
    public static ChronicleFile OpenExisting(string path)
    {
        if (!File.Exists(path))
        {
            throw new StorageException(StorageFault.Missing, path);
        }

        try
        {
            return Guard(path, () => Connect(path, IsWritable(path) ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly));
        }
        catch (StorageException fault) when (fault.Fault == StorageFault.ReadOnly && IsAlone(path))
        {
            // Where nothing can be written, not even the file that readers share, nobody can be writing either.
            return Guard(path, () => Connect($"file:{Uri.EscapeDataString(System.IO.Path.GetFullPath(path)).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1", SqliteOpenMode.ReadOnly, path));
        }
    }

    /// <summary>
    /// Until what this gives is disposed: asked to end, the file ends the statement that runs, runs no other, and undoes what was not committed. Committed work stays, and
    /// what it left undone is done by the next command.
    /// </summary>
    public IDisposable EndWhen(CancellationToken asked)
    {
        _ending = asked;
        CancellationTokenRegistration interrupting = asked.Register(() => raw.sqlite3_interrupt(Connection.Handle));
        return new Ending(() =>
        {
            interrupting.Dispose();
            _ending = CancellationToken.None;
        });
    }

    /// <exception cref="OperationCanceledException">it was asked to end</exception>
    internal void MustGoOn() => _ending.ThrowIfCancellationRequested();

    /// <summary>Keeps no more of the file in memory than this: for one of many connections.</summary>
    public void KeepAtMost(int kibibytes) => Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = -{kibibytes}"));

    /// <summary>Reads for no longer than a time.</summary>
    /// <returns>false: the time was over before all was read</returns>
    internal bool TryWithin(TimeSpan limit, Action read)
    {
        long started = Stopwatch.GetTimestamp();
        raw.sqlite3_progress_handler(Connection.Handle, StepsBetweenLooks, _ => Stopwatch.GetElapsedTime(started) > limit ? 1 : 0, null);
        try
        {
            read();
            return true;
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            return false;
        }
        finally
        {
            raw.sqlite3_progress_handler(Connection.Handle, 0, null, null);
        }
    }

    internal Statement Statement(string sql, int parameters)
    {
        MustGoOn();
        if (!_statements.TryGetValue(sql, out Statement? statement))
        {
            _statements[sql] = statement = new Statement(this, sql, parameters);
        }

        return statement;
    }

    internal void Execute(string sql)
    {
        MustGoOn();
        try
        {
            ExecuteToTheEnd(sql);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            MustGoOn();
            throw;
        }
    }

    private void ExecuteToTheEnd(string sql)
    {
        using SqliteCommand command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs <paramref name="work"/> in one transaction: all of it is kept, or nothing.</summary>
    internal void InTransaction(Action work)
    {
        if (_inTransaction)
        {
            work();
            return;
        }

        Guard(Path, () =>
        {
            Execute("BEGIN IMMEDIATE");
            _inTransaction = true;
            try
            {
                work();
                Execute("COMMIT");
            }
            finally
            {
                _inTransaction = false;
                RollBackIfOpen();
            }

            return true;
        });
    }

    /// <summary>After the commit nothing is open; nor is it after some errors, a full disk among them, on which SQLite itself rolls back.</summary>
    private void RollBackIfOpen()
    {
        if (raw.sqlite3_get_autocommit(Connection.Handle) == 0)
        {
            ExecuteToTheEnd("ROLLBACK");
        }
    }

    internal string? Meta(string key) => Statement("SELECT value FROM meta WHERE key = $1", 1).With(key).Value() as string;

    internal void SetMeta(string key, string value) =>
        Statement("INSERT INTO meta (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value", 2).With(key, value).Run();

    internal long MetaNumber(string key) => Meta(key) is { } value ? long.Parse(value, CultureInfo.InvariantCulture) : 0;

    internal void SetMetaNumber(string key, long value) => SetMeta(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Turns SQLite's errors about the file into <see cref="StorageException"/>s.</summary>
    internal static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error) when (StorageException.FaultOf(error) is { } fault)
        {
            throw new StorageException(fault, path, error);
        }
    }

    public void Dispose()
    {
        foreach (Statement statement in _statements.Values)
        {
            statement.Dispose();
        }

        Connection.Dispose();
    }

    /// <summary>Whether everything that was written is in the file itself.</summary>
    private static bool IsAlone(string path) => new FileInfo(path + "-wal") is not { Exists: true, Length: > 0 };

    private static bool IsWritable(string path)
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static ChronicleFile Connect(string source, SqliteOpenMode mode, string? name = null)
    {
        string path = name ?? source;
        SqliteConnectionStringBuilder settings = new() { DataSource = source, Mode = mode, Pooling = false };
        _ = NoCounting.Value;
        SqliteConnection connection = new(settings.ToString());
        ChronicleFile? opened = null;
        try
        {
            connection.Open();
            ChronicleFile file = new(path, connection);
            file.Execute("PRAGMA busy_timeout = 10000; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = OFF");

            // Not mapped into memory: it is no faster, counts once for every connection, and a disk that fails would end the program without a word.
            file.Execute("PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0");
            if (mode == SqliteOpenMode.ReadOnly)
            {
                return opened = file.CheckVersion() == Migrations().Length
                    ? new ChronicleFile(path, connection) { CanWrite = false }
                    : throw new StorageException(StorageFault.OlderProgram, path);
            }

            // A writer touches most of the file: with half of this it reads and writes many pages twice in one transaction.
            file.Execute("PRAGMA cache_size = -131072; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = FAST; PRAGMA journal_size_limit = 67108864");
            file.Migrate();
            return opened = file;
        }
        finally
        {
            if (opened is null)
            {
                connection.Dispose();
            }
        }
    }

    private void Migrate()
    {
        int version = CheckVersion();
        string[] migrations = Migrations();
        if (version == migrations.Length)
        {
            return;
        }

        Connection.CreateFunction("name_key", (string name) => NameIndex.Key(name), isDeterministic: true);
        InTransaction(() =>
        {
            // Another process may have migrated while this one waited for the lock.
            for (int i = CheckVersion(); i < migrations.Length; i++)
            {
                Execute(Resource(migrations[i]));
                Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {i + 1}"));
            }

            if (Meta(SearchIndex.FillName) is not null)
            {
                new SearchIndex(this).Fill();
            }
        });
    }

    private int CheckVersion()
    {
        using SqliteCommand command = Connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        int version = (int)(long)command.ExecuteScalar()!;
        return version <= Migrations().Length ? version : throw new StorageException(StorageFault.NewerProgram, Path);
    }

    private static string[] Migrations() =>
        [.. typeof(ChronicleFile).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(MigrationPrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static string Resource(string name)
    {
        using StreamReader reader = new(typeof(ChronicleFile).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private sealed class Ending(Action ended) : IDisposable
    {
        public void Dispose() => ended();
    }
}
