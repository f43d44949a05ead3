using System.Collections.Concurrent;
using System.Net;

namespace Annals.App.Tests.Server;

/// <summary>What stands at which address.</summary>
public sealed class AddressTests(SampleChronicle samples)
{
    private const string Day = "/news/2017/11/23/";
    private const string Event = "/" + SmallChronicle.Event;

    private RunningServer Server => samples.Server;

    [Fact]
    public void Every_file_of_the_static_site_has_the_same_bytes_on_the_server()
    {
        // Nothing can search in a folder of files, and the page there says so.
        string[] files = [.. SiteTree.Read(samples.Site).Keys.Where(path => path[0] != '.' && path != "search.html")];
        Assert.True(files.Length > 6000, $"only {files.Length} files seen");
        ConcurrentBag<string> differ = [];

        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = 4 }, path =>
        {
            Answer answer = Server.Get("/" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
            byte[] bytes = answer.Bytes;
            bool known = answer.Status is HttpStatusCode.OK or HttpStatusCode.MovedPermanently;
            if (!known || !bytes.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(samples.Site, path))))
            {
                differ.Add($"{path}: {answer.Status}, {bytes.Length} bytes");
            }
        });

        Assert.True(differ.IsEmpty, $"{differ.Count} differ: {string.Join("; ", differ.Take(5))}");
    }

    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/index.html", "text/html; charset=utf-8")]
    [InlineData("/index.json", "application/json")]
    [InlineData("/index.xml", "application/xml; charset=utf-8")]
    [InlineData("/index.md", "text/markdown; charset=utf-8")]
    [InlineData(Day, "text/html; charset=utf-8")]
    [InlineData(Day + "index.json", "application/json")]
    [InlineData(Event, "text/html; charset=utf-8")]
    [InlineData(Event + ".xml", "application/xml; charset=utf-8")]
    [InlineData("/news/", "text/html; charset=utf-8")]
    [InlineData("/news/2017/", "text/html; charset=utf-8")]
    [InlineData("/news/2017/11/index.md", "text/markdown; charset=utf-8")]
    [InlineData("/topics/", "text/html; charset=utf-8")]
    [InlineData("/entities/international-criminal-court", "text/html; charset=utf-8")]
    [InlineData("/entities/international-criminal-court.json", "application/json")]
    [InlineData("/categories/", "text/html; charset=utf-8")]
    [InlineData("/publishers/doi.org", "text/html; charset=utf-8")]
    [InlineData("/publishers/doi.org.json", "application/json")]
    [InlineData("/opinion/", "text/html; charset=utf-8")]
    [InlineData("/feed.atom", "application/atom+xml; charset=utf-8")]
    [InlineData("/feed.rss", "application/rss+xml; charset=utf-8")]
    [InlineData("/feed.json", "application/feed+json")]
    [InlineData("/entities/international-criminal-court/feed.atom", "application/atom+xml; charset=utf-8")]
    [InlineData("/opinion/feed.rss", "application/rss+xml; charset=utf-8")]
    [InlineData("/search", "text/html; charset=utf-8")]
    [InlineData("/search.html", "text/html; charset=utf-8")]
    [InlineData("/search.json?q=rome", "application/json")]
    [InlineData("/search/feed.atom?q=rome", "application/atom+xml; charset=utf-8")]
    [InlineData("/about.html", "text/html; charset=utf-8")]
    [InlineData("/404.html", "text/html; charset=utf-8")]
    [InlineData("/robots.txt", "text/plain; charset=utf-8")]
    [InlineData("/style.css", "text/css; charset=utf-8")]
    [InlineData("/schema/event.json", "application/schema+json")]
    [InlineData("/schema/event.xsd", "application/xml; charset=utf-8")]
    public void Every_kind_of_address_answers_with_its_type(string path, string type)
    {
        Answer answer = Server.Get(path);

        Assert.Equal((HttpStatusCode.OK, type), (answer.Status, answer.About.ContentType?.ToString()));
        Assert.NotEmpty(answer.Bytes);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rome")]
    [InlineData("zyzzyvas")]
    public void A_search_leads_to_its_feed_before_what_it_found_also_where_that_is_nothing(string words)
    {
        string page = Server.Get("/search?q=" + words).Text;

        int link = page.IndexOf($"<a rel=\"alternate\" type=\"application/atom+xml\" href=\"search/feed.atom?q={words}\">", StringComparison.Ordinal);
        Assert.InRange(link, page.IndexOf("</form>", page.IndexOf("<h1>", StringComparison.Ordinal), StringComparison.Ordinal), page.IndexOf("class=\"extent\"", StringComparison.Ordinal));
        Answer feed = Server.Get("/search/feed.atom?q=" + words);
        Assert.Equal((HttpStatusCode.OK, words == "rome"), (feed.Status, feed.Text.Contains("<entry", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/index", "/")]
    [InlineData("/news/2017/11/23", Day)]
    [InlineData("/2017/11/23", Day)]
    [InlineData("/2017/11/23/", Day)]
    [InlineData("/news/2010/7/12/", "/news/2010/07/12/")]
    [InlineData("/news/2010/7/12/index.json", "/news/2010/07/12/index.json")]
    [InlineData("/2010/7/12/index.md", "/news/2010/07/12/index.md")]
    [InlineData("/news/2010/7", "/news/2010/07/")]
    [InlineData("/2010", "/news/2010/")]
    [InlineData("/news/2017/11/23/index", Day)]
    [InlineData("/topics", "/topics/")]
    [InlineData("/topics/index", "/topics/")]
    [InlineData("/opinion", "/opinion/")]
    [InlineData("/entities/international-criminal-court/", "/entities/international-criminal-court")]
    [InlineData("/2017/11/23" + Tail, Event)]
    [InlineData(Event + "/", Event)]
    [InlineData("/NEWS/2017/11/23/", Day)]
    [InlineData("/News/2017/11/23/INDEX.JSON", "/news/2017/11/23/index.json")]
    [InlineData("/Entities/International-Criminal-Court", "/entities/international-criminal-court")]
    [InlineData("/entities/International-Criminal-Court.html", "/entities/international-criminal-court.html")]
    [InlineData("/Publishers/DOI.org", "/publishers/doi.org")]
    [InlineData("/FEED.atom", "/feed.atom")]
    [InlineData("/About.html", "/about.html")]
    [InlineData("/SEARCH?q=Rome", "/search?q=Rome")]
    [InlineData("/favicon.ico", "/mark.svg")]
    public void Old_short_upper_case_and_supposed_addresses_lead_to_the_right_one(string path, string target)
    {
        Answer answer = Server.Get(path);

        Assert.Equal((HttpStatusCode.MovedPermanently, target), (answer.Status, answer.Location));
        Answer there = Server.Get(target);
        Assert.Equal(HttpStatusCode.OK, there.Status);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/news/2003/11/24/")]
    [InlineData("/news/2017/13/1/")]
    [InlineData("/news/2017/11/31/index.html")]
    [InlineData("/news/0000/01/01/")]
    [InlineData("/news/2017/11/23/no-such-event")]
    [InlineData(Event + "/1")]
    [InlineData(Event + ".pdf")]
    [InlineData("/entities/nobody-at-all.json")]
    [InlineData("/feed.xml")]
    [InlineData("/sitemap.xml")]
    [InlineData("/favicon.gif")]
    [InlineData("/annals.db")]
    [InlineData("/.annals/manifest")]
    [InlineData("/news/99999999999999999999/")]
    public void What_is_not_there_is_404_with_a_page_that_helps(string path)
    {
        Answer answer = Server.Get(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.False(answer.Headers.Contains("ETag"));
        Assert.NotEmpty(answer.Bytes);
    }

    private const string Tail = "/in-sochi-sudan-s-president-omar-al-bashir-tells-his-host-vladimir-putin-that-his-country-needs-shelter-from-the-united-states-and-seeks-clo";
}
