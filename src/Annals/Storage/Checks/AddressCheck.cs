using System.Globalization;
using System.Text;
using Annals.Model;

namespace Annals.Storage.Checks;

/// <summary>Addresses: each is one event's for ever, and the id of an event is made of its first.</summary>
internal static class AddressCheck
{
    public static IEnumerable<string> Faults(ChronicleFile file)
    {
        Suppressions suppressions = new(file);
        HashSet<string> ids = new(StringComparer.Ordinal);
        List<string> faults = [];
        using (Rows rows = file.Statement(
            """
            SELECT a.day, a.slug, e.id, e.status FROM address a LEFT JOIN event e ON e.key = a.event ORDER BY a.day, a.slug
            """, 0).Rows())
        {
            while (rows.Read())
            {
                if (!EventPlaceName.IsDay(rows.GetInt64(0)))
                {
                    faults.Add(string.Create(CultureInfo.InvariantCulture, $"address of day {rows.GetInt64(0)}: its date is none"));
                    continue;
                }

                string url = EventAddress.Path(Times.Date(rows.GetInt64(0)), rows.GetString(1));
                if (rows.IsDBNull(2))
                {
                    faults.Add($"address {url}: it leads to no event");
                    continue;
                }

                ids.Add(EventId.OfFirstAddress(url).Value);
                if (!IsSlug(rows.GetString(1)))
                {
                    faults.Add($"address {url}: its last part is no slug");
                }

                if (suppressions.FindGone(rows.GetInt64(0), rows.GetString(1)) is not null)
                {
                    faults.Add($"address {url}: it was an address of a suppressed event and is another's now");
                }
            }
        }

        return faults.Concat(Unaddressed(file, ids));
    }

    private static IEnumerable<string> Unaddressed(ChronicleFile file, HashSet<string> ids)
    {
        using Rows rows = file.Statement(
            """
            SELECT e.id, e.day, e.slug, a.event, e.status, EXISTS (SELECT 1 FROM gone g WHERE g.event IN (e.key, e.into_event)) OR e.given = 1 FROM event e
            LEFT JOIN address a ON a.day = e.day AND a.slug = e.slug AND a.event = e.key ORDER BY e.key
            """, 0).Rows();
        while (rows.Read())
        {
            string name = EventPlaceName.Of(rows.GetString(0), rows.GetInt64(1), rows.GetString(2));
            if (rows.IsDBNull(3))
            {
                yield return $"{name}: its address does not lead to it";
            }

            // The first address of what was suppressed is known only by its digest, and that of what came from a page of a chronicle there.
            if (!ids.Contains(rows.GetString(0)) && rows.GetInt64(5) == 0)
            {
                yield return $"{name}: its id is not that of its first address";
            }
        }
    }

    /// <summary>Letters and digits with single hyphens between them, lower-case, no longer than a slug can be, and no reserved name.</summary>
    private static bool IsSlug(string slug)
    {
        bool hyphen = true;
        foreach (Rune rune in slug.EnumerateRunes())
        {
            bool isHyphen = rune.Value == '-';
            if ((isHyphen && hyphen) || (!isHyphen && (!Rune.IsLetterOrDigit(rune) || Rune.ToLowerInvariant(rune) != rune)))
            {
                return false;
            }

            hyphen = isHyphen;
        }

        // A number that tells it from another of the day may follow the longest one.
        return !hyphen && Encoding.UTF8.GetByteCount(slug) <= Slug.MostBytes + 8 && !IsReserved(slug);
    }

    private static bool IsReserved(string slug) =>
        slug.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 || string.Create(CultureInfo.InvariantCulture, $"event-{slug}") == Slug.OfHeadline(slug);
}
