using System.Globalization;

namespace Annals.Storage;

/// <summary>Until when hosts want to be asked for nothing. They are few: only those that said so lately.</summary>
public sealed class HoldTable(ChronicleFile file)
{
    private const string Start = "hold:";

    /// <summary>The hosts, with their ports where addresses name one, and until when each is left alone.</summary>
    public IReadOnlyList<(string Authority, DateTimeOffset Until)> All()
    {
        List<(string, DateTimeOffset)> holds = [];
        using Rows rows = file.Statement("SELECT substr(key, length($1) + 1), value FROM meta WHERE key GLOB $1 || '*' ORDER BY key", 1).With(Start).Rows();
        while (rows.Read())
        {
            holds.Add((rows.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(rows.GetString(1), CultureInfo.InvariantCulture))));
        }

        return holds;
    }

    /// <summary>Keeps some more, and forgets those that are over.</summary>
    public void Keep(IReadOnlyList<(string Authority, DateTimeOffset Until)> holds, DateTimeOffset now)
    {
        if (holds.Count == 0)
        {
            return;
        }

        file.InTransaction(() =>
        {
            file.Statement("DELETE FROM meta WHERE key GLOB $1 || '*' AND CAST(value AS INTEGER) <= $2", 2).With(Start, Times.Stored(now)).Run();
            foreach ((string authority, DateTimeOffset until) in holds)
            {
                string key = Start + authority.ToLowerInvariant();
                file.SetMetaNumber(key, Math.Max(file.MetaNumber(key), until.ToUnixTimeMilliseconds()));
            }
        });
    }
}
