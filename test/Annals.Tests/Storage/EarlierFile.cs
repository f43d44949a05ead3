using System.Globalization;
using System.Reflection;
using Annals.Storage;
using Microsoft.Data.Sqlite;

namespace Annals.Tests.Storage;

/// <summary>Makes of a chronicle's file one that an earlier version of the program might have left.</summary>
internal static class EarlierFile
{
    /// <summary>Takes the migrations after a version back: their tables, columns, indexes and triggers go, with what is in them; search indexes are as they were, and empty.</summary>
    public static void TakeBack(string path, int version)
    {
        Dictionary<string, (string Sql, HashSet<string> Columns)> earlier;
        using (SqliteConnection empty = new("Data Source=:memory:"))
        {
            empty.Open();
            Assembly program = typeof(ChronicleFile).Assembly;
            foreach (string script in program.GetManifestResourceNames().Where(name => name.StartsWith("migrations/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(version))
            {
                using StreamReader reader = new(program.GetManifestResourceStream(script)!);
                Run(empty, reader.ReadToEnd());
            }

            earlier = Schema(empty);
        }

        using SqliteConnection file = new($"Data Source={path};Pooling=False");
        file.Open();
        foreach ((string thing, (string sql, HashSet<string> columns)) in Schema(file))
        {
            if (!earlier.TryGetValue(thing, out (string Sql, HashSet<string> Columns) known))
            {
                Run(file, $"DROP {thing}");
            }
            else if (known.Sql.StartsWith("CREATE VIRTUAL", StringComparison.Ordinal))
            {
                Run(file, $"DROP {thing}; {known.Sql}");
            }
            else
            {
                columns.Except(known.Columns).ToList().ForEach(column => Run(file, $"ALTER {thing} DROP COLUMN {column}"));
            }
        }

        Run(file, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}"));
    }

    /// <summary>What there is, as <c>table event</c>, and how it was made: triggers and indexes before the tables.</summary>
    private static Dictionary<string, (string Sql, HashSet<string> Columns)> Schema(SqliteConnection file)
    {
        Dictionary<string, (string Sql, HashSet<string> Columns)> things = [];
        using SqliteCommand command = file.CreateCommand();
        command.CommandText =
            """
            SELECT s.type || ' ' || s.name, s.sql, c.name FROM sqlite_schema s LEFT JOIN pragma_table_info(s.name) c ON s.type = 'table'
            WHERE s.sql IS NOT NULL AND s.name NOT LIKE 'sqlite%' AND s.name NOT LIKE 'search_%' ORDER BY s.type = 'table', s.name
            """;
        using SqliteDataReader rows = command.ExecuteReader();
        while (rows.Read())
        {
            things.TryAdd(rows.GetString(0), (rows.GetString(1), []));
            if (!rows.IsDBNull(2))
            {
                things[rows.GetString(0)].Columns.Add(rows.GetString(2));
            }
        }

        return things;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
