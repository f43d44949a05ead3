using Annals.Model;

namespace Annals.Storage;

/// <summary>
/// Which events name something without being listed under it: removed and retracted ones, and those whose earlier revisions named it. Their pages are to be
/// published anew when it is called otherwise. A row that is there in vain costs a page rendered once more and nothing else.
/// </summary>
internal sealed class OffListNames(ChronicleFile file)
{
    private const string FilledName = "off_list";

    public void Put(long key, EventContent content)
    {
        foreach (long subject in Naming.Of(content).Select(naming => SubjectTable.NumberOf(naming.Sort, naming.Name)).Distinct())
        {
            file.Statement("INSERT INTO off_list (subject, event) VALUES ($1, $2) ON CONFLICT DO NOTHING", 2).With(subject, key).Run();
        }
    }

    /// <summary>Marks the pages that hold the name as changed.</summary>
    public void Touch(long subject, long version) =>
        file.Statement("UPDATE event SET touched = $2 WHERE key IN (SELECT event FROM off_list WHERE subject = $1)", 2).With(subject, version).Run();

    public void Forget(long key) => file.Statement("DELETE FROM off_list WHERE event = $1", 1).With(key).Run();

    public static bool IsFilled(ChronicleFile file) => file.Meta(FilledName) is not null;

    /// <summary>Fills the table of a chronicle that was made before there was one. What its sites show may be old: all of it is to be published anew.</summary>
    public void FillOnce(long version)
    {
        if (IsFilled(file))
        {
            return;
        }

        file.SetMeta(FilledName, "1");
        bool found = false;
        using (Rows rows = file.Statement("SELECT r.key >> 16, r.content FROM revision r JOIN event e ON e.key = r.key >> 16 WHERE e.status <> 0 OR (r.key & 65535) <> e.revision", 0).Rows())
        {
            while (rows.Read())
            {
                if (ContentJson.TryRead(rows.GetString(1)) is { } content)
                {
                    Put(rows.GetInt64(0), content);
                    found = true;
                }
            }
        }

        if (found)
        {
            file.SetMetaNumber(ChronicleWriter.WholeName, version);
        }
    }
}
