using Annals.Language;
using Annals.Pipeline.Extraction.Articles.Metadata;

namespace Annals.Pipeline.Extraction.Articles.Dates;

/// <summary>Dates in the head of a page, by the names in use for them.</summary>
internal static class MetaDates
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datePublished", "parsely-pub-date", "sailthru.date", "cXenseParse:recs:publishtime",
        "cXenseParse:publishtime", "citation_publication_date", "citation_online_date", "citation_date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created",
        "dcterms.available", "publish-date", "publish_date", "publishdate", "pubdate", "pub_date", "publication_date", "publication-date", "published_time", "published_date", "published", "article.published",
        "article:publication_date", "article_date_original", "articlepublishdate", "originalpublicationdate", "ptime", "displaydate", "date_published", "datepublished", "article.created", "created",
        "dateCreated", "date.created", "pagecreated", "uploadDate", "vr:published_time", "rnews:datePublished", "og:pubdate", "og:publish_date", "bt:pubDate", "shareaholic:article_published_time", "published-date", "og:date", "time", "doc_date", "fb:pubdate", "content_date",
    ];

    /// <summary>Names that say no more than that it is a date; some systems write the day of the last change, or of the request.</summary>
    private static readonly string[] VagueNames = ["dcterms.date", "dc.date", "dc:date", "date"];

    private static readonly string[] ModifiedNames =
    [
        "article:modified_time", "og:article:modified_time", "og:updated_time", "article:modified", "dateModified", "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "last_modified", "modified", "modified_time",
        "revised", "article.updated", "updated_time", "updated", "date_modified", "last-updated", "lastUpdate", "moddate", "vr:updated_time", "shareaholic:article_modified_time",
    ];

    private static readonly HashSet<string> Known = new([.. PublishedNames, .. VagueNames, .. ModifiedNames], StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<DateCandidate> Published(PageSource source) => Named(source, PublishedNames, false).Concat(Telling(source, false));

    public static IEnumerable<DateCandidate> Vague(PageSource source) => Named(source, VagueNames, false);

    public static IEnumerable<DateCandidate> Modified(PageSource source) => Named(source, ModifiedNames, true).Concat(Telling(source, true));

    private static IEnumerable<DateCandidate> Named(PageSource source, IEnumerable<string> names, bool modified)
    {
        foreach (string name in names)
        {
            if (DateText.Find(source.Meta.First(name), source.MonthFirst, out bool doubtful) is { } value)
            {
                yield return new DateCandidate(value, $"meta {name}", modified) { IsDoubtful = doubtful };
            }
        }
    }

    /// <summary>Names of nobody's list that say what they are by the words in them (<c>content-publish-date</c>).</summary>
    private static IEnumerable<DateCandidate> Telling(PageSource source, bool modified)
    {
        foreach (string name in source.Meta.Names)
        {
            bool dated = name.Contains("date", StringComparison.OrdinalIgnoreCase) || name.Contains("time", StringComparison.OrdinalIgnoreCase);
            if (!dated || Known.Contains(name) || name.Contains("expir", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            bool changes = HasAny(name, "modif", "updat", "revis", "change");
            bool appears = !changes && HasAny(name, "publi", "pubd", "issue", "creat", "release", "posted");
            if ((modified ? changes : appears) && DateText.Find(source.Meta.First(name), source.MonthFirst, out bool doubtful) is { } value)
            {
                yield return new DateCandidate(value, $"meta {name}", modified) { IsDoubtful = doubtful };
            }
        }
    }

    private static bool HasAny(string name, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (name.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
