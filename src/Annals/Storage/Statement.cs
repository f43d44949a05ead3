using Microsoft.Data.Sqlite;

namespace Annals.Storage;

/// <summary>A prepared statement whose parameters are set by position and that is run many times.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (int i = 1; i <= parameters; i++)
        {
            _command.Parameters.Add(new SqliteParameter($"${i}", DBNull.Value));
        }

        _command.Prepare();
    }

    public Statement With(params ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return this;
    }

    public int Run() => _command.ExecuteNonQuery();

    public object? Value() => _command.ExecuteScalar() is { } value and not DBNull ? value : null;

    public long? Number() => Value() is long number ? number : null;

    public SqliteDataReader Rows() => _command.ExecuteReader();

    public void Dispose() => _command.Dispose();
}
