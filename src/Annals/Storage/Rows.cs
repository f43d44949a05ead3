using SQLitePCL;

namespace Annals.Storage;

/// <summary>The rows of a running statement.</summary>
internal readonly struct Rows(sqlite3_stmt statement, Statement owner) : IDisposable
{
    public object? this[int column] => Value(column);

    public bool Read()
    {
        int result = raw.sqlite3_step(statement);
        owner.Check(result);
        return result == raw.SQLITE_ROW;
    }

    public bool IsDBNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public long GetInt64(int column) => raw.sqlite3_column_int64(statement, column);

    public int GetInt32(int column) => raw.sqlite3_column_int(statement, column);

    public double GetDouble(int column) => raw.sqlite3_column_double(statement, column);

    public string GetString(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    /// <summary>A text as it is kept, in UTF-8; gone with the next row.</summary>
    public ReadOnlySpan<byte> GetUtf8(int column) => raw.sqlite3_column_blob(statement, column);

    /// <summary>Bytes as they are kept; gone with the next row.</summary>
    public ReadOnlySpan<byte> GetBlob(int column) => raw.sqlite3_column_blob(statement, column);

    public byte[] GetBytes(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    public object? Value(int column) => raw.sqlite3_column_type(statement, column) switch
    {
        raw.SQLITE_INTEGER => GetInt64(column),
        raw.SQLITE_FLOAT => GetDouble(column),
        raw.SQLITE_TEXT => GetString(column),
        raw.SQLITE_BLOB => GetBytes(column),
        _ => null,
    };

    public void Dispose() => owner.Close();
}
