using System.Globalization;
using System.Text;
using Annals.Formats.Feeds;
using Annals.Formats.Gzip;
using Annals.Model;
using Annals.Pipeline.Acquisition.Http;

namespace Annals.Pipeline.Acquisition.Sources;

/// <summary>Sitemaps, plain or gzipped; of an index the sitemaps in it that changed.</summary>
public sealed class SitemapSource(PoliteClient client, FetchLimits limits)
{
    /// <summary>Sitemaps of an index that are read in one turn, the newest first.</summary>
    public const int MostSitemaps = 50;

    /// <param name="since">pages and sitemaps that say they were changed before are passed over</param>
    public async Task<SitemapTurn> FetchAsync(FollowedSource source, DateTimeOffset since, CancellationToken cancellation)
    {
        string address = PageSource.AddressOf(source);
        FetchAnswer answer = await client.FetchAsync(new FetchRequest(address, source.Tag, source.Modified), cancellation);
        if (answer.Refusal is not null || answer.IsUnchanged)
        {
            return new SitemapTurn(answer, [], []);
        }

        if (Read(answer) is not { } sitemap)
        {
            return new SitemapTurn(answer with { Refusal = new FetchRefusal(FetchFault.Body, "it is no sitemap") }, [], []);
        }

        List<string> faults = [];
        if (sitemap.IsCut)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"it breaks off, or has more addresses than the limit of {Sitemap.MostLines}; the rest was left out"));
        }

        IEnumerable<SitemapLine> pages = sitemap.IsIndex ? await InnerAsync(address, sitemap, since, faults, cancellation) : sitemap.Lines;
        return new SitemapTurn(answer, [.. pages.Where(page => TimeOf(page) is not { } time || time >= since).DistinctBy(page => page.Address)], faults);
    }

    /// <summary>When a page or a sitemap says that it was changed, a day without a time as its end; null: it does not say.</summary>
    public static DateTimeOffset? TimeOf(SitemapLine line) =>
        !DateTimeOffset.TryParse(line.Modified, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time) ? null
        : line.Modified!.Trim().Length <= "2026-09-01".Length ? time.AddDays(1).AddTicks(-1) : time;

    private async Task<List<SitemapLine>> InnerAsync(string address, Sitemap index, DateTimeOffset since, List<string> faults, CancellationToken cancellation)
    {
        string host = new Uri(address).Authority;
        SitemapLine[] wanted =
        [
            .. index.Lines.Where(line => WebUri.TryCreate(line.Address, out Uri? inner) && inner.Authority == host && (TimeOf(line) is not { } time || time >= since))
                .OrderByDescending(line => TimeOf(line) ?? DateTimeOffset.MinValue),
        ];
        if (wanted.Length > MostSitemaps)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"it names {wanted.Length} sitemaps that changed; the newest {MostSitemaps} were read"));
        }

        List<SitemapLine> pages = [];
        foreach (SitemapLine line in wanted.Take(MostSitemaps))
        {
            FetchAnswer answer = await client.FetchAsync(new FetchRequest(line.Address), cancellation);
            if (answer.Refusal is { } refusal)
            {
                faults.Add($"{line.Address}: {refusal.Reason}");
            }
            else if (Read(answer) is { IsIndex: false } sitemap)
            {
                pages.AddRange(sitemap.Lines);
            }
            else
            {
                faults.Add($"{line.Address}: it is no sitemap of pages");
            }
        }

        return pages;
    }

    private Sitemap? Read(FetchAnswer answer)
    {
        ReadOnlyMemory<byte> body = answer.Body;
        if (GzipContent.IsGzip(body.Span))
        {
            GzipReading content = GzipContent.Decode(body.Span, limits.MostDecodedBytes);
            if (content.State != GzipState.Whole)
            {
                return null;
            }

            body = content.Bytes;
        }

        using StreamReader reader = new(new MemoryStream(body.ToArray()), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return Sitemap.Read(reader.ReadToEnd());
    }
}
