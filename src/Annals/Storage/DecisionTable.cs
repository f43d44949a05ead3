using System.Globalization;
using Annals.Model;

namespace Annals.Storage;

/// <summary>The log of decisions made by hand.</summary>
internal sealed class DecisionTable(ChronicleFile file)
{
    private const string Select = "SELECT number, made, who, because, kind, target, value, undone_by FROM decision ";

    public long Add(DateTimeOffset when, string who, string because, DecisionKind kind, string target, string? value) =>
        (long)file.Statement(
            "INSERT INTO decision (made, who, because, kind, target, value) VALUES ($1, $2, $3, $4, $5, $6) RETURNING number", 6)
            .With(Times.Stored(when), who, because, (long)kind, target, value).Value()!;

    public void MarkUndone(long number, long? by) =>
        file.Statement("UPDATE decision SET undone_by = $2 WHERE number = $1", 2).With(number, by).Run();

    public Decision? Find(long number) => Read(file.Statement(Select + "WHERE number = $1", 1).With(number)).FirstOrDefault();

    public List<Decision> All() => Read(file.Statement(Select + "ORDER BY number", 0));

    public List<Decision> Of(string target) => Read(file.Statement(Select + "WHERE target = $1 ORDER BY number", 1).With(target));

    /// <summary>Takes the wording out of the decisions of a suppressed event.</summary>
    public void Scrub(string target)
    {
        file.Statement("UPDATE decision SET value = NULL, because = '' WHERE target = $1 AND kind <> $2", 2).With(target, (long)DecisionKind.Suppress).Run();
        file.Statement("UPDATE decision SET because = '' WHERE kind = $2 AND target IN (SELECT CAST(number AS TEXT) FROM decision WHERE target = $1)", 2)
            .With(target, (long)DecisionKind.Undo).Run();
    }

    public static string Target(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static List<Decision> Read(Statement statement)
    {
        List<Decision> decisions = [];
        using Rows rows = statement.Rows();
        while (rows.Read())
        {
            decisions.Add(new Decision(
                rows.GetInt64(0),
                DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(1)),
                rows.GetString(2),
                rows.GetString(3),
                (DecisionKind)rows.GetInt32(4),
                rows.GetString(5),
                rows.IsDBNull(6) ? null : rows.GetString(6),
                rows.IsDBNull(7) ? null : rows.GetInt64(7)));
        }

        return decisions;
    }
}
