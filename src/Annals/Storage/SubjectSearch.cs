using Annals.Model;

namespace Annals.Storage;

/// <summary>
/// Finds what a person means by a name: the page, category or publisher called so, by any of its names; else the one that is most often meant where links
/// read so; else those whose name has the words.
/// </summary>
internal sealed class SubjectSearch(ChronicleFile file, SubjectReader subjects)
{
    /// <summary>More subjects than this are not meant by one name.</summary>
    private const int MostMeant = 64;

    /// <summary>Their numbers; none: nothing is called so.</summary>
    /// <param name="beginning">the name may go on</param>
    public IReadOnlyList<long> Find(SubjectKind kind, string name, bool beginning)
    {
        if (beginning)
        {
            return Beginning(kind, name);
        }

        SubjectName? exact = subjects.Find(kind, name) ?? subjects.BySlug(kind, name) ?? subjects.BySlug(kind, SubjectTable.SlugOf(SubjectTable.SortOf(kind), name));
        if (exact is { } found)
        {
            return [found.Id];
        }

        return kind is SubjectKind.Entity or SubjectKind.Topic ? BySurface(name) : Holding(kind, name);
    }

    private List<long> Beginning(SubjectKind kind, string name)
    {
        string key = SubjectTable.Key(SubjectTable.SortOf(kind), name);
        return file.Statement("SELECT DISTINCT root FROM subject WHERE kind = $1 AND key >= $2 AND key < $3 ORDER BY key LIMIT $4 + 0", 4)
            .With((long)SubjectTable.SortOf(kind), key, key + char.MaxValue, (long)MostMeant).Numbers();
    }

    /// <summary>The page that links of this wording mean most often.</summary>
    private List<long> BySurface(string name)
    {
        List<long> meant = [];
        using Rows rows = file.Statement(
            """
            SELECT s.root, sum(f.uses) FROM surface f JOIN subject s ON s.id = f.subject
            WHERE f.form_key = $1 AND f.uses > 0 GROUP BY s.root ORDER BY 2 DESC, 1 LIMIT 1
            """, 1).With(Folding.Key(name)).Rows();
        while (rows.Read())
        {
            meant.Add(rows.GetInt64(0));
        }

        return meant;
    }

    /// <summary>Categories and publishers are few: those that have all words in their name or, of a publisher, in what citations call it.</summary>
    private List<long> Holding(SubjectKind kind, string name)
    {
        string[] words = Folding.Key(name).Split(' ');
        List<long> holding = [];
        using Rows rows = file.Statement(
            "SELECT s.root, s.key || ' ' || coalesce((SELECT group_concat(name, ' ') FROM spelling WHERE subject = s.id AND uses > 0), '') FROM subject s WHERE s.kind = $1 ORDER BY s.key", 1)
            .With((long)SubjectTable.SortOf(kind)).Rows();
        while (holding.Count < MostMeant && rows.Read())
        {
            HashSet<string> all = [.. Folding.Key(rows.GetString(1)).Split(' ', '.', '-')];
            if (words.All(all.Contains) && !holding.Contains(rows.GetInt64(0)))
            {
                holding.Add(rows.GetInt64(0));
            }
        }

        return holding;
    }
}
