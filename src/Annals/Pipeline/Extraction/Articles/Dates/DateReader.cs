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

    /// <summary>From here on a printed date is one of the story or of another text as often as that of the publication, and a change that the page dates tells more.</summary>
    private const int WeakRank = 10;

    /// <param name="headline">where it stands</param>
    /// <param name="seen">when the page was seen; nothing it says is later, but by a day</param>
    public static (ArticleDate? Published, ArticleDate? Modified) Read(PageSource source, HeadlinePlace headline, DateTimeOffset? seen)
    {
        List<DateCandidate> printed = [.. PrintedDates.Of(source, headline)];
        int soonest = printed.Where(date => date is { Place: DatePlace.Near, IsModified: true, Rank: < WeakRank }).Select(date => date.Number).DefaultIfEmpty(int.MaxValue).Min();

        // No publication comes after a change: what says no more than that it is a date is then that of a request or a later change.
        DateCandidate[] vague = [.. MetaDates.Vague(source).Where(date => date.Number <= soonest)];
        bool isPrinted = printed.Exists(date => date is { Place: DatePlace.Near, IsModified: false });
        List<DateCandidate> all = [.. Linked(source), .. MetaDates.Published(source), .. isPrinted ? [] : vague, .. MetaDates.Modified(source)];
        DateCandidate? address = AddressDate.In(source.Url);
        if (address is not null)
        {
            all.Add(address);
        }

        all.AddRange(printed);
        all.AddRange(isPrinted ? vague : []);
        all.AddRange(ScriptDates.In(source.Html));

        all.RemoveAll(date => !IsLikely(date, all, seen));
        DateCandidate? changed = all.Find(date => date.IsModified);
        DateCandidate? published = all.Find(date => !date.IsModified);
        if (published is { Rank: >= WeakRank, Place: not DatePlace.Said } && (!published.IsMarked || published.Rank >= HeadlinePlace.FarOff) && changed is not null && changed.Rank + 2 < published.Rank)
        {
            published = null;
        }

        published = published is null ? null : DateWitness.Of(published, all, source.Url);

        // A change that the page shows is the day it gives its readers; one that the head alone gives says nothing of the publication.
        DateCandidate? shown = all.Find(date => date.IsModified && date.Place != DatePlace.Said);
        return (Made(published) ?? (shown is null ? null : new ArticleDate(shown.Value, shown.From + ", where only a change is dated")), Made(changed));
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
}
