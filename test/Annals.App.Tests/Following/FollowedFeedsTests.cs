using System.Globalization;
using System.Text;
using System.Text.Json;
using Annals.App.Following;
using Annals.Formats.Warc;
using Annals.Model;
using Annals.Pipeline.Acquisition.Http;
using Annals.Storage;

namespace Annals.App.Tests.Following;

/// <summary>Feeds, sitemaps and folders of archives, followed by a clock that only the test moves.</summary>
public sealed class FollowedFeedsTests : IDisposable
{
    private readonly MediaWikiStub _wiki = new();
    private readonly HandClock _clock = new();
    private readonly string _folder;

    public FollowedFeedsTests() => _folder = _wiki.Folder();

    private string Database => Path.Combine(_folder, "annals.db");

    public void Dispose()
    {
        _wiki.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task An_item_is_kept_once_as_an_article_and_again_only_where_it_says_something_else()
    {
        string feed = Feed(Item(1), Item(2));
        _wiki.On("/feed", context => MediaWikiStub.Say(context, feed, "application/rss+xml"));
        Follow("/feed", SourceKind.Feed);
        Assert.Equal(2, (await FetchAsync()).Items);
        Assert.Equal(0, (await FetchAsync()).Sources);
        long version = Version();

        // The same again; then with other dates alone.
        await LaterAsync();
        feed = feed.Replace("12:00", "13:00", StringComparison.Ordinal);
        Assert.Equal(0, (await LaterAsync()).Items);
        Assert.Equal(version, Version());

        feed = Feed(Item(1).Replace("is open", "is closed", StringComparison.Ordinal), Item(2), Item(3));
        Assert.Equal(2, (await LaterAsync()).Items);
        JsonElement[] articles = [.. Lines("export", "articles")];
        Assert.Equal(4, articles.Length);
        Assert.Equal(3, articles.Select(article => article.GetProperty("url").GetString()).Distinct().Count());
        Assert.Contains(articles, article => article.GetProperty("title").GetString() == "Bridge 1 is closed & free");
        string told = AnnalsProcess.Must(_folder, "explain", _wiki.At("/story/2")).Output;
        Assert.Contains("A. Writer", told, StringComparison.Ordinal);
        Assert.Contains("2026-09-01T12:00:00Z (from the feed's item)", told, StringComparison.Ordinal);
        Assert.Contains("Bridge 2 over the river was opened again on Tuesday.", told, StringComparison.Ordinal);
        Assert.Contains("Valley News: ", AnnalsProcess.Must(_folder, "source", "list").Output, StringComparison.Ordinal);
        AnnalsProcess.Must(_folder, "rerun");
        AnnalsProcess.Must(_folder, "verify");
    }

    [Fact]
    public async Task The_pages_behind_the_items_are_fetched_where_the_owner_wants_it()
    {
        _wiki.On("/feed", context => MediaWikiStub.Say(context, Feed(Item(1), Item(2)), "application/rss+xml"));
        _wiki.On("/story/1", context =>
        {
            _clock.Move(TimeSpan.FromSeconds(1));
            MediaWikiStub.Say(context, "<!DOCTYPE html><title>Bridge 1 is open</title><p>The whole story of the first bridge over the river, with all that the mayor said of its pillars.</p>", "text/html");
        });
        Follow("/feed", SourceKind.Feed, pages: true);
        SourceTotals totals = await FetchAsync();
        Assert.Equal((2, 2, 1, 1), (totals.Items, totals.Pages, totals.PagesKept, totals.PagesFailed));
        Assert.Contains("whole story of the first bridge", AnnalsProcess.Must(_folder, "explain", _wiki.At("/story/1")).Output, StringComparison.Ordinal);
        Assert.Contains("Bridge 2 over the river was opened", AnnalsProcess.Must(_folder, "explain", _wiki.At("/story/2")).Output, StringComparison.Ordinal);
        _clock.Move(TimeSpan.FromDays(30));
        await FetchAsync();
        Assert.Single(_wiki.Requests, request => request == "/story/1");
        Assert.Equal(2, _wiki.Requests.Count(request => request == "/story/2"));
    }

    [Fact]
    public async Task Many_feeds_polled_again_are_only_asked_whether_they_changed_and_nothing_is_written()
    {
        const int feeds = 1000;
        int asked = 0;
        int unconditional = 0;
        for (int i = 0; i < feeds; i++)
        {
            int number = i;
            _wiki.On($"/feed/{i}", context =>
            {
                Interlocked.Increment(ref asked);
                bool known = context.Request.Headers["If-None-Match"] == $"\"{number}\"";
                Interlocked.Add(ref unconditional, known ? 0 : 1);
                context.Response.AddHeader("ETag", $"\"{number}\"");
                MediaWikiStub.Say(context, known ? "" : Feed(Item((number * 2) + 1), Item((number * 2) + 2)), "application/rss+xml", known ? 304 : 200);
            });
        }

        using (ChronicleWriter chronicle = new(ChronicleFile.Open(Database)))
        {
            chronicle.Together(() => Enumerable.Range(0, feeds).ToList().ForEach(i => Add(chronicle, $"/feed/{i}", SourceKind.Feed, false, null)));
        }

        Assert.Equal(feeds * 2, (await FetchAsync()).Items);
        Assert.Equal((feeds, feeds), (asked, unconditional));
        long version = Version();
        SourceTotals again = await LaterAsync();
        Assert.Equal((feeds, 0, 0), (again.Sources, again.Items, again.Failed));
        Assert.Equal((feeds * 2, feeds), (asked, unconditional));
        Assert.Equal(version, Version());
        Assert.Equal(feeds * 2, Lines("export", "articles").Count());
    }

    [Fact]
    public async Task A_sitemap_leads_to_the_pages_that_changed_through_its_index()
    {
        string modified = "2026-09-01";
        string At(string path) => _wiki.At(path);
        _wiki.On("/map", context => MediaWikiStub.Say(
            context,
            $"<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>{At("/old")}</loc><lastmod>2020-01-01</lastmod></sitemap><sitemap><loc>{At("/new")}</loc></sitemap><sitemap><loc>http://other.example/map</loc></sitemap></sitemapindex>",
            "application/xml"));
        _wiki.On("/new", context => MediaWikiStub.Say(
            context,
            $"""
            <urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9' xmlns:image='http://x'>
            <url><loc>{At("/story/1")}</loc><lastmod>{modified}</lastmod><image:image><image:loc>{At("/image")}</image:loc></image:image></url>
            <url><loc>{At("/story/2")}</loc><news:news><news:publication_date>2026-08-31T10:00:00+02:00</news:publication_date></news:news></url>
            <url><loc>{At("/story/3")}</loc><lastmod>2019-01-01</lastmod></url></urlset>
            """,
            "application/xml"));
        _wiki.On("/story/1", context => MediaWikiStub.Say(context, Story(1), "text/html"));
        _wiki.On("/story/2", context => MediaWikiStub.Say(context, Story(2), "text/html"));
        Follow("/map", SourceKind.Sitemap, first: new DateOnly(2026, 8, 25));
        Assert.Equal(2, (await FetchAsync()).PagesKept);
        Assert.Equal(["/map", "/new", "/story/1", "/story/2"], _wiki.Requests.Where(request => request != "/robots.txt").Order());

        _clock.Move(TimeSpan.FromDays(2));
        modified = _clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await FetchAsync();
        Assert.Equal((2, 1), (_wiki.Requests.Count(request => request == "/story/1"), _wiki.Requests.Count(request => request == "/story/2")));
    }

    [Fact]
    public async Task A_folder_of_archives_is_read_once_and_again_only_what_is_new_in_it()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, "archives")).FullName;
        Archive(Path.Combine(folder, "1.warc"), 1, 2);
        using (ChronicleWriter chronicle = new(ChronicleFile.Open(Database)))
        {
            new SourceTable(chronicle).Add(new FollowedSource(0, folder, SourceKind.Archives, null, null, TimeSpan.FromHours(1), false, _clock.GetUtcNow()));
        }

        Assert.Equal(2, (await LaterAsync()).Articles);
        Assert.Equal(0, (await LaterAsync()).Articles);
        Archive(Path.Combine(folder, "2.warc"), 3);
        Assert.Equal(1, (await LaterAsync()).Articles);
        File.WriteAllBytes(Path.Combine(folder, "3.warc"), [.. File.ReadAllBytes(Path.Combine(folder, "2.warc")).SkipLast(40)]);
        Assert.Equal(1, (await LaterAsync()).Failed);
        Assert.Contains("3.warc: The archive is partial", AnnalsProcess.Must(_folder, "status").Output, StringComparison.Ordinal);
        Assert.Equal(3, Lines("export", "articles").Count());
        Assert.Single(AnnalsProcess.Run(_folder, "fetch", "--all").Errors.Split('\n'), line => line.Contains("3.warc", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_names_its_feeds_and_the_only_one_is_followed()
    {
        _wiki.On("/one", context => MediaWikiStub.Say(context, "<!DOCTYPE html><title>x</title><link rel=alternate type='application/rss+xml' href='feed'><p>y", "text/html"));
        _wiki.On("/two", context => MediaWikiStub.Say(
            context, "<!DOCTYPE html><title>x</title><link rel=alternate type='application/atom+xml' title='All' href='/a'><link rel='alternate' type='application/feed+json' href='/b'>", "text/html"));
        _wiki.On("/none", context => MediaWikiStub.Say(context, "<!DOCTYPE html><title>x</title><p>y", "text/html"));
        _wiki.On("/feed", context => MediaWikiStub.Say(context, Feed(Item(1)), "application/rss+xml"));
        Assert.Contains($"{_wiki.At("/feed")} is followed as a feed", AnnalsProcess.Must(_folder, "source", "add", _wiki.At("/one"), "--kind", "feed").Output, StringComparison.Ordinal);
        AnnalsProcess several = AnnalsProcess.Run(_folder, "source", "add", _wiki.At("/two"), "--kind", "feed");
        Assert.Equal(1, several.Code);
        Assert.Contains($"annals source add {_wiki.At("/a")} --kind feed   # All", several.Errors, StringComparison.Ordinal);
        Assert.Contains("is no feed and names none", AnnalsProcess.Run(_folder, "source", "add", _wiki.At("/none"), "--kind", "feed").Errors, StringComparison.Ordinal);
        AnnalsProcess.Must(_folder, "import", _wiki.At("/feed"));
        Assert.Contains("1 item", AnnalsProcess.Must(_folder, "fetch").Output, StringComparison.Ordinal);
        Assert.Single(Lines("export", "articles"));
    }

    [Fact]
    public void A_list_of_feeds_with_folders_comes_in_and_goes_out_as_it_was()
    {
        const string list =
            """
            <?xml version="1.0"?><opml version="1.0"><head><title>x</title></head><body>
            <outline text="News"><outline text="North &amp; South"><outline type="rss" text="One" xmlUrl="https://one.example/feed"/></outline>
            <outline title="Two" text="2" xmlUrl="https://two.example/feed" htmlUrl="https://two.example/"></outline></outline>
            <outline text="Three" xmlUrl="https://three.example/feed"/><outline text="bad" xmlUrl="ftp://four.example/"/></body></opml>
            """;
        File.WriteAllText(Path.Combine(_folder, "feeds.opml"), list);
        AnnalsProcess first = AnnalsProcess.Run(_folder, "source", "import", "feeds.opml");
        Assert.Equal(1, first.Code);
        Assert.Contains("3 feeds added, 0 followed already, 1 refused", first.Output, StringComparison.Ordinal);
        string exported = AnnalsProcess.Must(_folder, "source", "export").Output;
        Assert.Contains("<outline text=\"North &amp; South\"", exported, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder, "out.opml"), exported);
        AnnalsProcess.Must(_folder, "source", "import", "out.opml", "--db", "other.db");
        Assert.Equal(exported, AnnalsProcess.Must(_folder, "source", "export", "--db", "other.db").Output);
        Assert.Contains("News/North & South/One: https://one.example/feed (feed,", AnnalsProcess.Must(_folder, "source", "list", "--db", "other.db").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_asked_no_more_and_what_is_wrong_with_one_is_told()
    {
        _wiki.On("/gone", context => MediaWikiStub.Say(context, "", "text/plain", 410));
        _wiki.On("/page", context => MediaWikiStub.Say(context, Story(1), "text/html"));
        _wiki.On("/broken", context => MediaWikiStub.Say(context, Feed(Item(1))[..^30], "application/rss+xml"));
        _wiki.On("/w/gone.php", context => MediaWikiStub.Say(context, "", "text/plain", 410));
        Follow("/gone", SourceKind.Feed);
        Follow("/page", SourceKind.Feed);
        Follow("/broken", SourceKind.Feed);
        Follow("/w/gone.php", SourceKind.Portal);
        Assert.Equal(3, (await FetchAsync()).Failed);
        JsonElement[] sources = [.. Lines("source", "list", "--json")];
        Assert.Equal([true, false, false, true], sources.Select(source => source.GetProperty("paused").GetBoolean()));
        Assert.StartsWith("it is no feed", sources[1].GetProperty("fault").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("the feed has ", sources[2].GetProperty("fault").GetString(), StringComparison.Ordinal);
        Assert.Single(Lines("export", "articles"));
    }

    private static string Feed(params string[] items) =>
        $"<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Valley News</title><link>https://valley.example/</link>{string.Concat(items)}</channel></rss>";

    private string Item(int number) =>
        $"<item><guid isPermaLink=\"false\">id-{number}</guid><title>Bridge {number} is open &amp;amp; free</title><link>{_wiki.At($"/story/{number}")}</link><dc:creator>A. Writer</dc:creator>"
        + $"<pubDate>Tue, 01 Sep 2026 12:00:00 GMT</pubDate><description>In short.</description><content:encoded><![CDATA[<p>Bridge {number} over the river was opened again on Tuesday.</p><p>More is to follow.</p>]]></content:encoded></item>";

    private static string Story(int number) =>
        $"<!DOCTYPE html><html lang=en><title>Bridge {number} is open</title><article><h1>Bridge {number} is open</h1><p>Bridge {number} over the river, closed since spring, was opened again on Tuesday after five months of work.</p></article></html>";

    private static void Archive(string file, params int[] stories)
    {
        using FileStream stream = File.Create(file);
        WarcWriter writer = new(stream);
        writer.WriteHeader("Annals", "a test");
        foreach (int story in stories)
        {
            string address = string.Create(CultureInfo.InvariantCulture, $"https://valley.example/{story}");
            writer.WriteResource(address, address, "text/html", new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero), Encoding.UTF8.GetBytes(Story(story)));
        }
    }

    private void Follow(string path, SourceKind kind, bool pages = false, DateOnly? first = null)
    {
        using ChronicleWriter chronicle = new(ChronicleFile.Open(Database));
        Add(chronicle, path, kind, pages, first);
    }

    private void Add(ChronicleWriter chronicle, string path, SourceKind kind, bool pages, DateOnly? first) =>
        new SourceTable(chronicle).Add(new FollowedSource(0, _wiki.At(path), kind, first, null, TimeSpan.FromHours(1), false, _clock.GetUtcNow()) { HasPages = pages });

    private long Version()
    {
        using ChronicleReader chronicle = new(ChronicleFile.OpenExisting(Database));
        return chronicle.Version;
    }

    private IEnumerable<JsonElement> Lines(params string[] arguments) =>
        AnnalsProcess.Must(_folder, arguments).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement);

    private async Task<SourceTotals> LaterAsync()
    {
        _clock.Move(TimeSpan.FromHours(2));
        return await FetchAsync();
    }

    private async Task<SourceTotals> FetchAsync()
    {
        using ChronicleWriter chronicle = new(ChronicleFile.OpenExisting(Database));
        using Outbound outbound = new(Database, new FetchLimits { Delay = TimeSpan.Zero }, _clock);
        SourceRun run = new(chronicle, outbound, _clock, () => 0, _ => { }, _ => { });
        await run.RunAsync(null, false, TestContext.Current.CancellationToken);
        return run.Totals;
    }
}
