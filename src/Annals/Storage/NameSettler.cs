using System.Globalization;
using Annals.Model;

namespace Annals.Storage;

/// <summary>
/// Works out, after events changed, which names are one, what each is called and its address. The result depends on the current events
/// and decisions only, not on the order in which they came.
/// </summary>
internal sealed class NameSettler(ChronicleFile file, EventIndex index, DecisionTable decisions)
{
    /// <summary>How often a surface form must stand for a page before the page of that very name is taken for an alias of it.</summary>
    private const int AliasUses = 3;

    /// <summary>The share of the form's uses that must stand for that page.</summary>
    private const double AliasShare = 0.9;

    /// <summary>
    /// How many times as often as the page is linked by itself. Where both ways are about as common a few days would make it an alias and undo it again, and each
    /// time the events of both, however old, are related anew.
    /// </summary>
    private const int OwnUses = 2;

    /// <summary>An entity has a page from this many events on.</summary>
    public const int PageEvents = 2;

    private readonly NameIndexTable _names = new(file);
    private readonly HashSet<long> _moved = [];
    private Dictionary<string, long> _byHand = [];
    private bool _all;

    /// <param name="since">subjects touched after this version are looked at</param>
    /// <param name="all">everything is published anew: nothing needs to be marked as touched</param>
    public void Settle(long since, long version, bool all)
    {
        _all = all;
        _byHand = HandAliases();
        List<long> touched = Ids("SELECT id FROM subject WHERE touched > $1 ORDER BY +id", since);
        HashSet<long> roots = [];
        foreach (long subject in AliasCandidates(since))
        {
            SettleAlias(subject, roots, version);
        }

        foreach (long subject in touched)
        {
            roots.Add(Root(subject));
        }

        foreach (long root in roots.Order())
        {
            SettleName(root, version);
        }

        // A name that has come to lead to another had its events itself before.
        foreach (long subject in roots.Concat(touched).Concat(_moved).Distinct().Order())
        {
            (long kind, long root, string name) = Leading(subject);
            if (_names.Settle(subject, (SubjectSort)kind, root, name, all ? null : version))
            {
                // As a topic or a publisher it has a page from its first event on, and whatever names it leads there.
                Members(subject).ForEach(member => MarkEvents(member, version, isCalledOtherwise: false, stale: false));
            }
        }
    }

    private Dictionary<string, long> HandAliases()
    {
        Dictionary<string, long> aliases = new(StringComparer.Ordinal);
        foreach (Decision decision in decisions.All().Where(item => item is { Kind: DecisionKind.Alias, UndoneBy: null, Value: not null }))
        {
            long? target = file.Statement("SELECT id FROM subject WHERE kind = 0 AND key = $1", 1).With(Folding.Key(decision.Target)).Number();
            if (target is { } id)
            {
                aliases[Folding.Key(decision.Value!)] = id;
            }
        }

        return aliases;
    }

    /// <summary>Pages whose name is a surface form of a touched page, touched pages themselves, and aliases made or undone by hand.</summary>
    private HashSet<long> AliasCandidates(long since)
    {
        // From the touched pages outwards, whatever SQLite thinks: there are few of them after a new day.
        HashSet<long> candidates = [.. Ids(
            """
            SELECT DISTINCT p.id FROM subject t CROSS JOIN surface f ON f.subject = t.id CROSS JOIN subject p ON p.kind = 0 AND p.key = f.form_key
            WHERE t.touched > $1 AND +t.kind = 0 AND p.id <> t.id
            """, since)];
        candidates.UnionWith(Ids("SELECT id FROM subject WHERE kind = 0 AND (alias IS NOT NULL OR touched > $1)", since));
        foreach (string key in _byHand.Keys)
        {
            candidates.UnionWith(Ids("SELECT id FROM subject WHERE kind = 0 AND key = $1", key));
        }

        return candidates;
    }

    private void SettleAlias(long subject, HashSet<long> roots, long version)
    {
        string key = (string)file.Statement("SELECT key FROM subject WHERE id = $1", 1).With(subject).Value()!;
        long? alias = _byHand.TryGetValue(key, out long chosen) ? (chosen == subject ? null : chosen) : LearnedAlias(subject, key);
        long? was = file.Statement("SELECT alias FROM subject WHERE id = $1", 1).With(subject).Number();
        if (alias == was)
        {
            return;
        }

        roots.Add(Root(subject));
        List<long> members = Members(Root(subject));
        file.Statement("UPDATE subject SET alias = $2 WHERE id = $1", 2).With(subject, alias).Run();
        foreach (long member in members)
        {
            long root = End(member);
            file.Statement("UPDATE subject SET root = $2, touched = $3 WHERE id = $1", 3).With(member, root, version).Run();
            roots.Add(root);
            _moved.Add(member);
            MarkEvents(member, version, isCalledOtherwise: true, stale: true);
        }
    }

    /// <summary>
    /// The page that this page's very name stands for nearly everywhere: then the name is an alias, as <c>ICC</c> is of a court.
    /// Forms in lower case are words, not names.
    /// </summary>
    private long? LearnedAlias(long subject, string key)
    {
        Dictionary<long, long> uses = [];
        using (Rows rows = file.Statement("SELECT subject, form, uses FROM surface WHERE form_key = $1 AND uses > 0", 1).With(key).Rows())
        {
            while (rows.Read())
            {
                if (char.IsUpper(rows.GetString(1)[0]) || char.IsAsciiDigit(rows.GetString(1)[0]))
                {
                    uses[rows.GetInt64(0)] = uses.GetValueOrDefault(rows.GetInt64(0)) + rows.GetInt64(2);
                }
            }
        }

        long own = file.Statement("SELECT sum(uses) FROM spelling WHERE subject = $1", 1).With(subject).Number() ?? 0;
        uses.Remove(subject);
        if (uses.Count == 0)
        {
            return null;
        }

        (long best, long count) = uses.OrderByDescending(item => item.Value).ThenBy(item => item.Key).First();
        bool clear = count >= AliasUses && count >= OwnUses * own && count >= AliasShare * uses.Values.Sum();
        return clear ? best : null;
    }

    /// <summary>Follows aliases to their end; a ring ends at its smallest number.</summary>
    private long End(long subject)
    {
        List<long> path = [subject];
        while (file.Statement("SELECT alias FROM subject WHERE id = $1", 1).With(path[^1]).Number() is { } next)
        {
            int ring = path.IndexOf(next);
            if (ring >= 0)
            {
                return path[ring..].Min();
            }

            path.Add(next);
        }

        return path[^1];
    }

    private void SettleName(long root, long version)
    {
        (long kind, string name, string slug, bool paged, string baseSlug) = ReadNames(root);
        string best = file.Statement(
            "SELECT name FROM spelling WHERE uses > 0 AND subject IN (SELECT id FROM subject WHERE root = $1) GROUP BY name ORDER BY sum(uses) DESC, name LIMIT 1", 1)
            .With(root).Value() as string ?? name;
        bool named = best != name;
        if (named || slug.Length == 0)
        {
            string newBase = SubjectTable.SlugOf((SubjectSort)kind, (SubjectSort)kind == SubjectSort.Publisher ? Key(root) : best);
            file.Statement("UPDATE subject SET name = $2, base_slug = $3 WHERE id = $1", 3).With(root, best, newBase).Run();
            if (newBase != baseSlug)
            {
                ShareSlugs(kind, baseSlug, version);
            }

            baseSlug = newBase;
        }

        ShareSlugs(kind, baseSlug, version);
        bool nowPaged = kind != 0 || _names.Count(root, SubjectKind.Entity) >= PageEvents;
        if (nowPaged != paged)
        {
            file.Statement("UPDATE subject SET paged = $2 WHERE id = $1", 2).With(root, nowPaged ? 1L : 0L).Run();
        }

        if (named || nowPaged != paged)
        {
            foreach (long member in Members(root))
            {
                MarkEvents(member, version, named, stale: named && kind == 0);
            }
        }
    }

    /// <summary>Gives the names that fold to one slug different ones: the first in order of their keys gets the bare slug.</summary>
    private void ShareSlugs(long kind, string baseSlug, long version)
    {
        List<(long Id, string Slug)> sharing = [];
        using (Rows rows = file.Statement("SELECT id, slug FROM subject WHERE kind = $1 AND base_slug = $2 AND root = id ORDER BY +key", 2)
            .With(kind, baseSlug).Rows())
        {
            while (rows.Read())
            {
                sharing.Add((rows.GetInt64(0), rows.GetString(1)));
            }
        }

        int number = 1;
        foreach ((long id, string slug) in sharing)
        {
            string free = NextSlug(kind, baseSlug, ref number);
            if (free != slug)
            {
                file.Statement("UPDATE subject SET slug = $2, touched = $3 WHERE id = $1", 3).With(id, free, version).Run();
                if (!_all)
                {
                    _names.Touch(id, version);
                }

                Members(id).ForEach(member => MarkEvents(member, version, isCalledOtherwise: false, stale: false));
            }
        }
    }

    private string NextSlug(long kind, string baseSlug, ref int number)
    {
        if (number++ == 1)
        {
            return baseSlug;
        }

        string slug = string.Create(CultureInfo.InvariantCulture, $"{baseSlug}-{number - 1}");
        while (file.Statement("SELECT 1 FROM subject WHERE kind = $1 AND base_slug = $2", 2).With(kind, slug).Value() is not null)
        {
            slug = string.Create(CultureInfo.InvariantCulture, $"{baseSlug}-{number++}");
        }

        return slug;
    }

    /// <param name="isCalledOtherwise">false: only its address is another, or it has one now</param>
    /// <param name="stale">what relates these events is to be worked out again</param>
    private void MarkEvents(long member, long version, bool isCalledOtherwise, bool stale)
    {
        long first = SubjectTable.ListOf(member, SubjectKind.Entity);
        if (stale)
        {
            file.Statement("INSERT OR IGNORE INTO stale (event) SELECT event FROM listing WHERE list BETWEEN $1 AND $2", 2).With(first, first + 1).Run();
        }

        if (_all)
        {
            return;
        }

        index.TouchOffList(member, version);
        MarkRows(first, isCalledOtherwise, version);
        MarkSources(SubjectTable.ListOf(member, SubjectKind.Publisher), version);
        file.Statement(
            "INSERT INTO touched_list (list, day, touched) SELECT list, day, $3 FROM listing WHERE list BETWEEN $1 AND $2 ON CONFLICT DO UPDATE SET touched = $3", 3)
            .With(first, first + 3, version).Run();
        index.TouchList(first, Times.Undated, version);
    }

    private void MarkRows(long first, bool isCalledOtherwise, long version)
    {
        const string Listed = "SELECT event FROM listing WHERE list BETWEEN $1 AND $2";
        const string Touched = $"UPDATE event SET touched = $3 WHERE key IN ({Listed})";
        const string RowTouched = $"UPDATE event SET touched = $3, row_touched = $3 WHERE key IN ({Listed})";
        const string Relinked = "INSERT INTO relinked (event, touched) SELECT event, $3 FROM listing WHERE list BETWEEN $1 AND $2 ON CONFLICT DO UPDATE SET touched = excluded.touched";
        foreach (string sql in isCalledOtherwise ? [RowTouched] : (ReadOnlySpan<string>)[Touched, Relinked])
        {
            file.Statement(sql, 3).With(first, first + (long)SubjectKind.Category - (long)SubjectKind.Entity, version).Run();
        }
    }

    /// <summary>No row names a publisher, and a page only where the label of a source does not.</summary>
    private void MarkSources(long list, long version) =>
        file.Statement(
            """
            UPDATE event SET touched = $2 WHERE key IN
                (SELECT l.event FROM listing l JOIN event e ON e.key = l.event JOIN revision r ON r.key = e.key * 65536 + e.revision
                 WHERE l.list = $1 AND EXISTS (SELECT 1 FROM json_each(r.content, '$.s') WHERE value ->> 'p' IS NULL))
            """, 2).With(list, version).Run();

    private (long Kind, string Name, string Slug, bool Paged, string BaseSlug) ReadNames(long id)
    {
        using Rows rows = file.Statement("SELECT kind, name, slug, paged, base_slug FROM subject WHERE id = $1", 1).With(id).Rows();
        rows.Read();
        return (rows.GetInt64(0), rows.GetString(1), rows.GetString(2), rows.GetInt64(3) != 0, rows.GetString(4));
    }

    private (long Kind, long Root, string Name) Leading(long id)
    {
        using Rows rows = file.Statement("SELECT kind, root, name FROM subject WHERE id = $1", 1).With(id).Rows();
        rows.Read();
        return (rows.GetInt64(0), rows.GetInt64(1), rows.GetString(2));
    }

    private string Key(long id) => (string)file.Statement("SELECT key FROM subject WHERE id = $1", 1).With(id).Value()!;

    private long Root(long subject) => file.Statement("SELECT root FROM subject WHERE id = $1", 1).With(subject).Number() ?? subject;

    private List<long> Members(long root) => Ids("SELECT id FROM subject WHERE root = $1 ORDER BY id", root);

    private List<long> Ids(string sql, object parameter) => file.Statement(sql, 1).With(parameter).Numbers();
}
