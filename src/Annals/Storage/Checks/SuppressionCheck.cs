using System.Globalization;
using System.Text;
using Annals.Model;

namespace Annals.Storage.Checks;

/// <summary>No words of a suppressed text stand anywhere. Faults name the place, never the words.</summary>
internal static class SuppressionCheck
{
    private static readonly (string Place, string Select)[] Texts =
    [
        ("decision", "SELECT number, coalesce(value, '') || ' ' || because FROM decision"),
        ("change", "SELECT number, coalesce(was, '') || ' ' || coalesce(because, '') FROM change"),
        ("entry held back in state", "SELECT state, text FROM held"),
        ("refused input", "SELECT number, name || ' ' || reason FROM import_fault"),
        ("name", "SELECT id, name || ' ' || slug FROM subject"),
        ("index of names", "SELECT subject, key FROM name_index"),
        ("change of the index of names in version", "SELECT touched, key FROM touched_name"),
        ("spelling of name", "SELECT subject, name FROM spelling"),
        ("surface form of name", "SELECT subject, form FROM surface"),
        ("address of event number", "SELECT event, slug FROM address"),
        ("relation of event number", "SELECT later, reason FROM tie"),
        ("finding of event number", "SELECT event, findings FROM finding"),
        ("image", "SELECT address, url FROM picture"),
        ("page to fetch", "SELECT address, url || ' ' || coalesce(archived, '') FROM wanted_page"),
        ("capture", "SELECT id, name || ' ' || coalesce(address, '') FROM capture"),
    ];

    public static IEnumerable<string> Faults(ChronicleFile file, Func<Capture, IEnumerable<string>> textsOf)
    {
        Suppressions suppressions = new(file);
        if (!suppressions.Any)
        {
            yield break;
        }

        foreach ((string place, string select) in Texts)
        {
            using Rows rows = file.Statement(select, 0).Rows();
            while (rows.Read())
            {
                if (suppressions.Touches(rows.GetString(1)))
                {
                    yield return string.Create(CultureInfo.InvariantCulture, $"{place} {rows.GetInt64(0)}: it has words of a suppressed text");
                }
            }
        }

        foreach (string fault in Events(file, suppressions).Concat(Articles(file, suppressions)).Concat(Captures(file, suppressions, textsOf)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Events(ChronicleFile file, Suppressions suppressions)
    {
        using Rows rows = file.Statement(
            """
            SELECT e.id, r.content, coalesce(r.because, '') FROM revision r JOIN event e ON e.key = r.key >> 16
            UNION ALL SELECT id, base, coalesce(because, '') FROM event WHERE base IS NOT NULL
            """, 0).Rows();
        while (rows.Read())
        {
            IEnumerable<string> texts = ContentJson.TryRead(rows.GetString(1)) is { } content
                ? [.. content.Topics.Select(topic => topic.Text), .. content.Citations.Select(citation => citation.Label), content.Headline, rows.GetString(2)]
                : [rows.GetString(1), rows.GetString(2)];
            if (texts.Any(suppressions.Touches))
            {
                yield return $"event {rows.GetString(0)}: it has words of a suppressed text";
            }
        }
    }

    private static IEnumerable<string> Articles(ChronicleFile file, Suppressions suppressions)
    {
        ArticleTable articles = new(file);
        foreach (long number in articles.Ids())
        {
            if (suppressions.Touches(ArticleTable.Words(articles.Find(number)!.Article)))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"article {number}: it has words of a suppressed text");
            }
        }
    }

    private static IEnumerable<string> Captures(ChronicleFile file, Suppressions suppressions, Func<Capture, IEnumerable<string>> textsOf)
    {
        CaptureTable captures = new(file);
        List<long> ids = [];
        using (Rows rows = file.Statement("SELECT id FROM capture ORDER BY id", 0).Rows())
        {
            while (rows.Read())
            {
                ids.Add(rows.GetInt64(0));
            }
        }

        foreach (long id in ids)
        {
            if (CaptureCheck.Read(captures, id) is { } capture && textsOf(capture).Append(Encoding.UTF8.GetString(capture.Bytes.Span)).Any(suppressions.Touches))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"capture {id}: it has words of a suppressed text");
            }
        }
    }
}
