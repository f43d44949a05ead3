using System.Text.Json;
using Annals.Language;
using Annals.Model;
using Annals.Pipeline.Extraction.Articles.Metadata;

namespace Annals.Pipeline.Extraction.Articles.Dates;

/// <summary>When an article was published and changed: the first place in a fixed order that says so, and a second one for a date that is odd.</summary>
internal static class DateReader
{
    /// <summary>The Web is no older; an earlier year needs a second witness.</summary>
    private const int FirstYear = 1990;

    private static readonly string[] Published =
    [
        "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datePublished", "parsely-pub-date", "sailthru.date", "cXenseParse:recs:publishtime",
        "cXenseParse:publishtime", "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created",
        "dcterms.available", "publish-date", "publish_date", "publishdate", "pubdate", "publication_date", "publication-date", "published_time", "published_date", "published", "article.published",
        "article:publication_date", "article_date_original", "articlepublishdate", "originalpublicationdate", "ptime", "displaydate", "date_published", "datepublished", "article.created", "created",
        "dateCreated", "date.created", "pagecreated", "vr:published_time", "rnews:datePublished", "og:pubdate", "og:publish_date", "bt:pubDate", "shareaholic:article_published_time", "published-date", "og:date", "time", "doc_date", "fb:pubdate", "content_date",
    ];

    /// <summary>Names that say no more than that it is a date; some systems write the day of the last change, or of the request.</summary>
    private static readonly string[] Vague = ["dcterms.date", "dc.date", "dc:date", "date"];

    private static readonly string[] Modified =
    [
        "article:modified_time", "og:article:modified_time", "og:updated_time", "article:modified", "dateModified", "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "last_modified", "modified", "modified_time",
        "revised", "article.updated", "updated_time", "updated", "date_modified", "last-updated", "lastUpdate", "moddate", "vr:updated_time", "shareaholic:article_modified_time",
    ];

    /// <param name="seen">when the page was seen; nothing it says is later, but by a day</param>
    public static (ArticleDate? Published, ArticleDate? Modified) Read(PageSource source, DateTimeOffset? seen)
    {
        List<DateCandidate> printed = [.. PrintedDates.Of(source)];
        DateCandidate[] vague = [.. Meta(source, Vague, false)];
        bool isPrinted = printed.Exists(date => date is { Place: DatePlace.Near, IsModified: false });
        List<DateCandidate> all = [.. Linked(source), .. Meta(source, Published, false), .. isPrinted ? [] : vague, .. Meta(source, Modified, true)];
        DateCandidate? address = AddressDate.In(source.Url);
        if (address is not null)
        {
            all.Add(address);
        }

        all.AddRange(printed);
        all.AddRange(isPrinted ? vague : []);
        all.AddRange(ScriptDates.In(source.Html));

        DateCandidate? changed = all.FirstOrDefault(date => date.IsModified && IsLikely(date, all, seen));
        DateCandidate? published = all.FirstOrDefault(date => !date.IsModified && IsLikely(date, all, seen));
        published = published is null ? null : PrintedDay.Of(published, all);
        return (Made(published) ?? (changed is null ? null : new ArticleDate(changed.Value, changed.From + ", where only a change is dated")), Made(changed));
    }

    private static ArticleDate? Made(DateCandidate? date) => date is null ? null : new ArticleDate(date.Value, date.From);

    /// <summary>An odd date (before the Web, or later than the page was seen) counts where another place gives the same day.</summary>
    private static bool IsLikely(DateCandidate date, List<DateCandidate> all, DateTimeOffset? seen)
    {
        bool early = date.Year < FirstYear;
        bool late = seen is { } moment && string.CompareOrdinal(date.Day, moment.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) > 0;
        return !(early || late || date.Year > 2100) || all.Exists(other => other != date && other.Day == date.Day && other.From != date.From);
    }

    private static IEnumerable<DateCandidate> Linked(PageSource source)
    {
        foreach ((JsonElement? holder, string what) in (ReadOnlySpan<(JsonElement?, string)>)[(source.Linked.Article, "the article"), (source.Linked.Page, "the page")] is var holders ? holders.ToArray() : [])
        {
            foreach (string name in (string[])["datePublished", "dateCreated", "uploadDate", "dateModified"])
            {
                if (DateText.Find(LinkedFacts.TextOf(LinkedFacts.Member(holder, name)), source.MonthFirst) is { } value)
                {
                    yield return new DateCandidate(value, $"JSON-LD {name} of {what}", name == "dateModified");
                }
            }
        }
    }

    private static IEnumerable<DateCandidate> Meta(PageSource source, string[] names, bool modified)
    {
        foreach (string name in names)
        {
            if (DateText.Find(source.Meta.First(name), source.MonthFirst) is { } value)
            {
                yield return new DateCandidate(value, $"meta {name}", modified);
            }
        }
    }
}
