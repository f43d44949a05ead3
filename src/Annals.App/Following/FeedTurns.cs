using System.Globalization;
using System.Security.Cryptography;
using Annals.Formats.Feeds;
using Annals.Model;
using Annals.Pipeline.Acquisition.Http;
using Annals.Pipeline.Acquisition.Sources;
using Annals.Pipeline.Extraction;
using Annals.Pipeline.Extraction.Feeds;

namespace Annals.App.Following;

/// <summary>Asks feeds and sitemaps: keeps the items that are new or say something else, and wants the pages that they lead to.</summary>
internal sealed class FeedTurns(SourceBook book, PageSource pages, SitemapSource sitemaps, TimeProvider time)
{
    /// <summary>Pages without a date that a sitemap may add to those wanted, in one turn.</summary>
    private const int MostUndated = 1000;

    private readonly Extractor _extractor = new();

    public async Task AskFeedAsync(FollowedSource source, TimeSpan every, CancellationToken cancellation)
    {
        (FetchAnswer answer, FetchedCapture? came) = await pages.FetchAsync(source, cancellation);
        if (answer.Refusal is not null)
        {
            book.Fail(source, answer);
            return;
        }

        DateTimeOffset now = time.GetUtcNow();
        FollowedSource well = SourceTurn.Well(source, answer, every, now);
        FollowedSource unchanged = well with { Fault = source.Failures == 0 ? source.Fault : null };
        if (came is null)
        {
            book.Settle(unchanged);
            return;
        }

        // A server that does not know whether a feed changed sends it again and again.
        string digest = Convert.ToHexStringLower(SHA256.HashData(came.Capture.Bytes.Span));
        well = well with { Digest = digest };
        if (digest == source.Digest)
        {
            book.Settle(unchanged with { Digest = digest });
            return;
        }

        if (_extractor.Read(came.Capture) is not [FeedReading feed])
        {
            book.Fail(source, new FetchRefusal(FetchFault.Body, "it is no feed (annals source add finds those that a page names)"), answer.Status, null);
            return;
        }

        if (feed.Diagnostics.Count > 0)
        {
            well = well with { Fault = string.Create(CultureInfo.InvariantCulture, $"the feed has {Quantity.Of(feed.Diagnostics.Count, "defect")}: line {feed.Diagnostics[0].Line}: {feed.Diagnostics[0].Message}") };
        }

        Keep(source, well with { Title = source.Title ?? MarkupLine(feed.Feed.Title) }, FeedItems.Of(feed, came.Capture, now), now);
    }

    public async Task AskSitemapAsync(FollowedSource source, TimeSpan every, CancellationToken cancellation)
    {
        DateTimeOffset since = source.First is { } first ? new DateTimeOffset(first.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : DateTimeOffset.MinValue;
        if (source.Well is { } before && before.AddDays(-1) > since)
        {
            since = before.AddDays(-1);
        }

        SitemapTurn turn = await sitemaps.FetchAsync(source, since, cancellation);
        if (turn.Answer.Refusal is not null)
        {
            book.Fail(source, turn.Answer);
            return;
        }

        DateTimeOffset now = time.GetUtcNow();
        FollowedSource well = SourceTurn.Well(source, turn.Answer, every, now) with { Fault = turn.Faults.Count > 0 ? string.Join("; ", turn.Faults.Take(3)) : null };
        List<(string Url, bool Changed)> wanted = book.Ask(() => Wanted(turn.Pages));
        if (wanted.Count == 0)
        {
            book.Settle(well);
            return;
        }

        book.Write(() =>
        {
            wanted.ForEach(page => book.Wanted.Lead(page.Url, source.Id, page.Changed, now));
            book.Sources.Update(well);
        });
    }

    private void Keep(FollowedSource source, FollowedSource well, IReadOnlyList<FoundItem> items, DateTimeOffset now)
    {
        IReadOnlyDictionary<long, long> known = book.Ask(() => book.Sources.Items(source.Id));
        FoundItem[] fresh = [.. items.Where(item => !known.TryGetValue(item.Key, out long words) || words != item.Words)];
        if (fresh.Length == 0)
        {
            book.Settle(well);
            return;
        }

        book.Totals.CountItems(fresh.Length);
        book.Record([.. fresh.Select(item => new FetchedCapture(item.Capture, now, 200, ""))], () =>
        {
            foreach (FoundItem item in fresh)
            {
                book.Sources.KeepItem(source.Id, item.Key, item.Words);
                if (source.HasPages && item.Url is { } url)
                {
                    book.Wanted.Lead(url, source.Id, known.ContainsKey(item.Key), now);
                }
            }

            book.Sources.Update(well);
        });
    }

    /// <summary>The pages that are not known, and those that changed since they were fetched.</summary>
    private List<(string Url, bool Changed)> Wanted(IReadOnlyList<SitemapLine> lines)
    {
        List<(string, bool)> wanted = [];
        int undated = 0;
        foreach (SitemapLine line in lines)
        {
            DateTimeOffset? changed = SitemapSource.TimeOf(line);
            if (!FetchAddress.TryParse(line.Address, out Uri address, out _))
            {
                continue;
            }

            WantedPage? page = book.Wanted.Find(address.AbsoluteUri);
            if (page is null ? changed is not null || ++undated <= MostUndated : changed > page.Tried)
            {
                wanted.Add((address.AbsoluteUri, page is not null));
            }
        }

        return wanted;
    }

    private static string? MarkupLine(string? title) => Annals.Language.CleanText.Of(title ?? "") is { Length: > 0 } clean ? Scalars.First(clean, 200) : null;
}
