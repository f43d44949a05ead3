using Annals.Model.Pages;

namespace Annals.Storage.Checks;

/// <summary>Names of pages, categories and publishers: their roots and slugs.</summary>
internal static class NameCheck
{
    private static readonly (string Select, string Fault)[] Rules =
    [
        ("SELECT s.name FROM subject s LEFT JOIN subject r ON r.id = s.root WHERE r.id IS NULL OR r.kind <> s.kind", "it is one with a name that is none or of another kind"),
        ("SELECT s.name FROM subject s JOIN subject r ON r.id = s.root WHERE r.root <> r.id", "it is one with a name that is itself one with another"),
        ("SELECT s.name FROM subject s LEFT JOIN subject a ON a.id = s.alias WHERE s.alias IS NOT NULL AND a.id IS NULL", "it is an alias of a name that is none"),
        ("SELECT s.name FROM subject s JOIN subject a ON a.id = s.alias WHERE a.root <> s.root", "it is an alias of a name that it is not one with"),
        ("SELECT s.name FROM subject s WHERE s.alias IS NULL AND s.root <> s.id AND NOT EXISTS (SELECT 1 FROM subject o WHERE o.alias = s.id)", "it is one with another name without being its alias"),
        ("SELECT s.name FROM subject s WHERE s.slug = ''", "it has no slug"),
        ("SELECT min(s.name) FROM subject s WHERE s.root = s.id GROUP BY s.kind, s.slug HAVING count(*) > 1", "another name has the same slug"),
        ("SELECT p.name FROM spelling p LEFT JOIN subject s ON s.id = p.subject WHERE s.id IS NULL AND p.uses > 0", "it is a spelling of no name"),
        ("SELECT f.form FROM surface f LEFT JOIN subject s ON s.id = f.subject WHERE s.id IS NULL AND f.uses > 0", "it is a surface form of no name"),
        (
            """
            SELECT r.name FROM (SELECT l.list % 4 AS kind, s.root, count(DISTINCT l.event) AS events FROM listing l JOIN subject s ON s.id = l.list / 4 GROUP BY 1, 2) d
            JOIN subject r ON r.id = d.root LEFT JOIN name_index n ON n.subject = d.root AND n.kind = d.kind WHERE n.events IS NOT d.events
            """, "the index of names has it with another number of events"),
        (
            """
            SELECT n.key FROM name_index n
            WHERE NOT EXISTS (SELECT 1 FROM subject s JOIN listing l ON l.list = s.id * 4 + n.kind WHERE s.root = n.subject)
            """, "the index of names has it, and it has no events"),
        ("SELECT CAST(l.list AS TEXT) FROM list_size l LEFT JOIN subject s ON s.id = l.list / 4 WHERE s.id IS NULL AND l.events > 0", "this list is of no name"),
    ];

    public static IEnumerable<string> Faults(ChronicleFile file)
    {
        foreach ((string select, string fault) in Rules)
        {
            using Rows rows = file.Statement(select, 0).Rows();
            while (rows.Read())
            {
                yield return $"name “{rows.GetString(0)}”: {fault}";
            }
        }

        using Rows keys = file.Statement("SELECT s.name, n.key FROM name_index n JOIN subject s ON s.id = n.subject", 0).Rows();
        while (keys.Read())
        {
            if (NameIndex.Key(keys.GetString(0)) != keys.GetString(1))
            {
                yield return $"name “{keys.GetString(0)}”: the index of names has it in another place";
            }
        }
    }
}
