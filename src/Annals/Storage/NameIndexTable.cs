using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Storage;

/// <summary>The names that have current events, in the order of their keys (<see cref="NameIndex.Key"/>), each with how many it has.</summary>
internal sealed class NameIndexTable(ChronicleFile file)
{
    /// <summary>What begins with a prefix lies between it and the prefix with this behind it, in the order of SQLite's texts.</summary>
    public const string Last = "\U0010FFFF";

    /// <summary>Puts down anew what a name that others lead to has; a name that leads to another has nothing.</summary>
    /// <param name="version">at which places in the index are marked as changed; null: they need not be</param>
    /// <returns>whether it came to an index or went from one; false where nothing is marked</returns>
    public bool Settle(long subject, SubjectSort sort, long root, string name, long? version)
    {
        HashSet<(SubjectKind, string)> was = version is null ? [] : Places(subject);
        file.Statement("DELETE FROM name_index WHERE subject = $1", 1).With(subject).Run();
        string? key = null;
        foreach (SubjectKind kind in root == subject ? SubjectTable.KindsOf(sort) : [])
        {
            if (Count(subject, kind) is > 0 and int events)
            {
                key ??= NameIndex.Key(name);
                file.Statement("INSERT INTO name_index (kind, key, subject, events) VALUES ($1, $2, $3, $4)", 4).With((long)kind, key, subject, (long)events).Run();
            }
        }

        if (version is not { } marked)
        {
            return false;
        }

        HashSet<(SubjectKind, string)> now = Places(subject);
        foreach ((SubjectKind, string) place in was.Union(now))
        {
            Mark(place, was.Contains(place) && now.Contains(place) ? 0 : marked, marked);
        }

        return !was.SetEquals(now);
    }

    /// <summary>Marks where a name stands, as its address has changed.</summary>
    public void Touch(long subject, long version)
    {
        foreach ((SubjectKind, string) place in Places(subject))
        {
            Mark(place, 0, version);
        }
    }

    /// <summary>The places that changed after a version.</summary>
    public ValueList<NameChange> Touched(long version)
    {
        List<NameChange> changes = [];
        using Rows rows = file.Statement("SELECT kind, key, moved FROM touched_name WHERE touched > $1 ORDER BY kind, key", 1).With(version).Rows();
        while (rows.Read())
        {
            changes.Add(new NameChange((SubjectKind)rows.GetInt32(0), rows.GetString(1), rows.GetInt64(2) > version));
        }

        return changes.ToValueList();
    }

    private HashSet<(SubjectKind Kind, string Key)> Places(long subject)
    {
        HashSet<(SubjectKind, string)> places = [];
        using Rows rows = file.Statement("SELECT kind, key FROM name_index WHERE subject = $1", 1).With(subject).Rows();
        while (rows.Read())
        {
            places.Add(((SubjectKind)rows.GetInt32(0), rows.GetString(1)));
        }

        return places;
    }

    private void Mark((SubjectKind Kind, string Key) place, long moved, long version) => file.Statement(
        "INSERT INTO touched_name (kind, key, touched, moved) VALUES ($1, $2, $3, $4) ON CONFLICT DO UPDATE SET touched = excluded.touched, moved = max(moved, excluded.moved)", 4)
        .With((long)place.Kind, place.Key, version, moved).Run();

    /// <summary>How many current events a name that others may lead to has under all of them.</summary>
    public int Count(long root, SubjectKind kind)
    {
        bool isAlone = file.Statement("SELECT 1 FROM subject WHERE root = $1 AND id <> $1 LIMIT 1", 1).With(root).Value() is null;
        Statement counted = isAlone
            ? file.Statement("SELECT events FROM list_size WHERE list = $1", 1).With(SubjectTable.ListOf(root, kind))
            : file.Statement("SELECT count(DISTINCT event) FROM listing WHERE list IN (SELECT id * 4 + $2 FROM subject WHERE root = $1)", 2).With(root, (long)kind);
        return (int)(counted.Number() ?? 0);
    }

    /// <summary>The names whose keys begin with a prefix, counted by how they go on.</summary>
    public NameBranch Branch(SubjectKind kind, string prefix)
    {
        long own = prefix.Length == 0 ? 0 : file.Statement("SELECT count(*) FROM name_index WHERE kind = $1 AND key = $2", 2).With((long)kind, prefix).Number() ?? 0;
        List<(string, int)> longer = [];
        using Rows rows = file.Statement("SELECT substr(key, 1, $4), count(*) FROM name_index WHERE kind = $1 AND key > $2 AND key < $3 GROUP BY 1 ORDER BY 1", 4)
            .With((long)kind, prefix, prefix + Last, (long)Scalars.Count(prefix) + 1).Rows();
        while (rows.Read())
        {
            longer.Add((rows.GetString(0), rows.GetInt32(1)));
        }

        return new NameBranch((int)own, [.. longer]);
    }

    /// <summary>The numbers of the names with most events, most first.</summary>
    public List<long> Foremost(SubjectKind kind, int most) =>
        file.Statement("SELECT subject FROM name_index WHERE kind = $1 ORDER BY events DESC, key, subject LIMIT $2 + 0", 2).With((long)kind, (long)most).Numbers();
}
