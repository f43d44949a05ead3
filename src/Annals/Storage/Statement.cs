using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Annals.Storage;

/// <summary>
/// A prepared statement that is run many times, straight on SQLite's own interface: importing runs some thirty small statements an event,
/// and the layer of commands and parameters above it costs more than they do. Parameters are <c>$1</c>, <c>$2</c> …
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly ChronicleFile _file;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _parameters;
    private bool _open;

    public Statement(ChronicleFile file, string sql, int parameters)
    {
        _database = file.Connection.Handle ?? throw new InvalidOperationException("a statement on a closed connection");
        _file = file;
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        _parameters = new int[parameters];
        for (int i = 0; i < parameters; i++)
        {
            _parameters[i] = raw.sqlite3_bind_parameter_index(_statement, string.Create(CultureInfo.InvariantCulture, $"${i + 1}"));
        }
    }

    /// <summary>Sets the parameters: null, long, double, string or byte[] each.</summary>
    public Statement With(params ReadOnlySpan<object?> values)
    {
        if (_open)
        {
            throw new InvalidOperationException("a statement was run again while its rows were being read: " + raw.sqlite3_sql(_statement).utf8_to_string());
        }

        for (int i = 0; i < values.Length; i++)
        {
            Check(Bind(_parameters[i], values[i]));
        }

        return this;
    }

    /// <summary>Runs the statement to its end; gives the number of rows changed.</summary>
    public int Run()
    {
        using Rows rows = Rows();
        while (rows.Read())
        {
            // What RETURNING gives is not wanted here.
        }

        return raw.sqlite3_changes(_database);
    }

    /// <summary>The first column of the first row: null, long, double, string or byte[].</summary>
    public object? Value()
    {
        using Rows rows = Rows();
        return rows.Read() ? rows.Value(0) : null;
    }

    public long? Number() => Value() is long number ? number : null;

    /// <summary>The numbers in the first column of all rows.</summary>
    public List<long> Numbers()
    {
        List<long> numbers = [];
        using Rows rows = Rows();
        while (rows.Read())
        {
            numbers.Add(rows.GetInt64(0));
        }

        return numbers;
    }

    /// <summary>Starts the statement; it can be run again when the rows are disposed.</summary>
    public Rows Rows()
    {
        _open = true;
        return new Rows(_statement, this);
    }

    public void Dispose() => _statement.Dispose();

    internal void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            Fail(result);
        }
    }

    /// <summary>Apart from <see cref="Check"/>: what the function captures is made anew wherever the method begins, and this is asked for every value and row.</summary>
    private void Fail(int result)
    {
        if (result == raw.SQLITE_INTERRUPT)
        {
            _file.MustGoOn();
        }

        ChronicleFile.Guard(_file.Path, () =>
        {
            SqliteException.ThrowExceptionForRC(result, _database);
            return result;
        });
    }

    internal void Close()
    {
        // The error of a failed step was thrown by the step already.
        _ = raw.sqlite3_reset(_statement);
        _open = false;
    }

    private int Bind(int parameter, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, parameter),
        long number => raw.sqlite3_bind_int64(_statement, parameter, number),
        int number => raw.sqlite3_bind_int64(_statement, parameter, number),
        double number => raw.sqlite3_bind_double(_statement, parameter, number),
        string text => raw.sqlite3_bind_text(_statement, parameter, text),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, parameter, bytes),
        _ => throw new ArgumentException($"a {value.GetType().Name} cannot be a parameter", nameof(value)),
    };
}
