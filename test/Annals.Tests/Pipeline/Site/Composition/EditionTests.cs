using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Annals.Model;
using Annals.Pipeline.Site;
using Annals.Storage;
using Annals.Tests.Storage;

namespace Annals.Tests.Pipeline.Site.Composition;

/// <summary>The samples, through the real pipeline, as a site.</summary>
public sealed partial class EditionTests : IDisposable
{
    private static readonly SiteSettings Site = new() { PublicAddress = "https://example.org/chronicle" };

    private readonly PagesChronicle _chronicle = new();

    public EditionTests() => _chronicle.ImportFiles(Path.Combine(Checkout.Root, "samples", "days"));

    public void Dispose() => _chronicle.Dispose();

    [Fact]
    public void Every_page_listed_is_there_once_and_every_link_leads_to_one()
    {
        Dictionary<string, byte[]> files = _chronicle.Read(reader => PublishedSite.Of(Open(reader)).Files);

        Assert.True(files.Count > 4000, $"only {files.Count} files seen");
        int links = 0;
        foreach ((string path, byte[] bytes) in files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal) && file.Key != "404.html"))
        {
            foreach (Match link in Href().Matches(Encoding.UTF8.GetString(bytes)))
            {
                string target = System.Net.WebUtility.HtmlDecode(link.Groups[1].Value);
                if (!WebLink.HasScheme(target) && !target.StartsWith('#'))
                {
                    links++;
                    string meant = new Uri(new Uri("https://example.org/" + path), target).AbsolutePath[1..];
                    Assert.True(files.ContainsKey(Uri.UnescapeDataString(meant)), $"{path} links {target}");
                }
            }
        }

        Assert.True(links > 10_000, $"only {links} links seen");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Editions_side_by_side_that_remember_together_give_what_one_alone_gives(bool all)
    {
        Dictionary<string, byte[]> alone = _chronicle.Read(reader => PublishedSite.Of(Open(reader)).Files);
        ChronicleReader[] readers = [.. Enumerable.Range(0, 4).Select(_ => new ChronicleReader(ChronicleFile.OpenExisting(_chronicle.File)))];
        try
        {
            ConcurrentDictionary<string, byte[]> together = new(StringComparer.Ordinal);
            IReadOnlyList<Edition> editions = Edition.Several(readers, Site, []);
            if (all)
            {
                editions[0].ExpectAll();
            }

            Parallel.ForEach(editions, new ParallelOptions { MaxDegreeOfParallelism = readers.Length }, edition =>
            {
                foreach (SiteFile file in edition.AllPages().SelectMany(page => edition.RenderPage(page)).Where(file => file.Status is not (SiteFileStatus.Missing or SiteFileStatus.Gone)))
                {
                    byte[] bytes = together.GetOrAdd(file.Path, _ => file.Bytes.ToArray());
                    Assert.True(bytes.AsSpan().SequenceEqual(file.Bytes.Span), $"{file.Path} differs between two editions");
                }
            });

            Assert.Equal(alone.Keys.Order(StringComparer.Ordinal), together.Keys.Order(StringComparer.Ordinal));
            Assert.All(together, file => Assert.True(alone[file.Key].AsSpan().SequenceEqual(file.Value), $"{file.Key} differs from an edition alone"));
        }
        finally
        {
            Array.ForEach(readers, reader => reader.Dispose());
        }
    }

    [Fact]
    public void A_file_asked_for_alone_has_the_bytes_it_has_with_its_page()
    {
        _chronicle.Read(reader =>
        {
            Edition edition = Open(reader);
            Edition other = Open(reader);
            int seen = 0;
            foreach (string page in edition.AllPages().Where((_, i) => i % 7 == 0))
            {
                foreach (SiteFile file in edition.RenderPage(page))
                {
                    SiteFile alone = other.Render(file.Path);
                    Assert.Equal((file.Path, file.Status, file.MediaType, file.Target), (alone.Path, alone.Status, alone.MediaType, alone.Target));
                    Assert.True(file.Bytes.Span.SequenceEqual(alone.Bytes.Span), file.Path);
                    seen++;
                }
            }

            Assert.True(seen > 500, $"only {seen} files seen");
            return true;
        });
    }

    [Fact]
    public void An_events_four_files_are_those_of_its_page()
    {
        _chronicle.Read(reader =>
        {
            Edition edition = Open(reader);
            StoredEvent stored = reader.AllEvents().First();
            string[] rendered = [.. edition.RenderEvent(stored.Key).Select(file => $"{file.Path} {Encoding.UTF8.GetString(file.Bytes.Span)}")];

            Assert.Equal(4, rendered.Length);
            Assert.Equal(rendered, edition.RenderPage(stored.Url).Select(file => $"{file.Path} {Encoding.UTF8.GetString(file.Bytes.Span)}"));
            Assert.Equal(Edition.FilesOf(stored.Url), edition.RenderEvent(stored).Select(file => file.Path));
            return true;
        });
    }

    [Fact]
    public void An_address_without_a_page_says_so_in_the_format_asked_for()
    {
        _chronicle.Read(reader =>
        {
            Edition edition = Open(reader);

            Assert.Equal((SiteFileStatus.Missing, "application/json"), Said(edition.Render("entities/nobody.json")));
            Assert.Equal((SiteFileStatus.Missing, "text/html"), Said(edition.Render("news/2017/11/23/nothing.html")));
            Assert.Equal((SiteFileStatus.Missing, "text/html"), Said(edition.Render("../secret.php")));
            Assert.Equal((SiteFileStatus.Missing, "text/markdown"), Said(edition.Render("news/1900/01/01/index.md")));
            Assert.Equal((SiteFileStatus.Found, "text/html"), Said(edition.Render("news/2017/11/23/index.html")));
            return true;
        });
    }

    [Fact]
    public void A_shortened_address_leads_to_the_page()
    {
        _chronicle.Read(reader =>
        {
            SiteFile file = Open(reader).Render("2023/2/6/index.json");

            Assert.Equal((SiteFileStatus.Moved, "news/2023/02/06/index.json"), (file.Status, file.Target));
            Assert.Equal(SiteFileStatus.Missing, Open(reader).Render("2023/3/50/index.json").Status);
            return true;
        });
    }

    [Fact]
    public void A_moved_event_forwards_in_every_format_with_its_revisions()
    {
        StoredEvent was = _chronicle.Event("A magnitude 7.8 earthquake");
        _chronicle.ByHand(byHand => byHand.Edit(was.Key, [(DecisionKind.Date, "2023-02-05")], "it was still the day before elsewhere"));

        _chronicle.Read(reader =>
        {
            Edition edition = Open(reader);
            string now = reader.Find(was.Key)!.Url;

            Assert.NotEqual(was.Url, now);
            Assert.Equal((SiteFileStatus.Moved, now + ".xml"), Led(edition.Render(was.Url + ".xml")));
            Assert.Equal((SiteFileStatus.Moved, now + "/1.md"), Led(edition.Render(was.Url + "/1.md")));
            Assert.Contains(was.Url, edition.EventForwards());
            Assert.Contains(was.Url + "/2", edition.PagesOf(reader.Find(was.Key)!));
            Assert.Contains("http-equiv=\"refresh\"", Encoding.UTF8.GetString(edition.Render(was.Url + ".html").Bytes.Span), StringComparison.Ordinal);
            return true;
        });
    }

    [Fact]
    public void Of_a_suppressed_event_nothing_is_left_but_id_date_and_reason()
    {
        StoredEvent was = _chronicle.Event("A magnitude 7.8 earthquake");
        _chronicle.Suppress(was.Key);

        _chronicle.Read(reader =>
        {
            Edition edition = Open(reader);
            PublishedSite site = PublishedSite.Of(edition);

            Assert.All(site.Files, file => Assert.False(file.Key.Contains(was.Slug, StringComparison.Ordinal) || Encoding.UTF8.GetString(file.Value).Contains("Gaziantep in the south", StringComparison.Ordinal), file.Key));
            foreach (string path in new[] { was.Url + ".html", was.Url + ".json", was.Url + "/1.xml", was.Url + ".md" })
            {
                SiteFile file = edition.Render(path);
                string text = Encoding.UTF8.GetString(file.Bytes.Span);
                Assert.Equal(SiteFileStatus.Gone, file.Status);
                Assert.Contains(was.Id.Value, text, StringComparison.Ordinal);
                Assert.DoesNotContain("earthquake", text, StringComparison.OrdinalIgnoreCase);
            }

            return true;
        });
    }

    [Fact]
    public void A_retracted_event_keeps_its_page_and_its_day_but_no_other_list()
    {
        StoredEvent was = _chronicle.Event("In Sochi");
        _chronicle.ByHand(byHand => byHand.Retract(was.Key, "it was not so"));

        _chronicle.Read(reader =>
        {
            Edition edition = Open(reader);
            string Text(string path) => Encoding.UTF8.GetString(edition.Render(path).Bytes.Span);

            Assert.Contains("<s>", Text(was.Url + ".html"), StringComparison.Ordinal);
            Assert.Contains(was.Slug, Text("news/2017/11/23/index.json"), StringComparison.Ordinal);
            Assert.DoesNotContain(was.Slug, Text("entities/omar-al-bashir.json"), StringComparison.Ordinal);
            Assert.DoesNotContain(was.Slug, Text("feed.json"), StringComparison.Ordinal);
            return true;
        });
    }

    [Fact]
    public void A_name_is_shown_with_the_topics_that_its_events_stand_under_most_first()
    {
        using PagesChronicle chronicle = new();
        chronicle.Import(PagesChronicle.Page(
            "2017-11-23",
            "*[[Harbour contracts]]", "**[[Lindmark]] signs for the north pier. [https://example.org/1 (Example)]",
            "*[[Storms]]", "**The ferry to [[Lindmark]] turns back. [https://example.org/2 (Example)]", "**Waves reach the market of [[Lindmark]]. [https://example.org/3 (Example)]"));

        string Page(string path) => Encoding.UTF8.GetString(chronicle.Read(reader => Open(reader).Render(path)).Bytes.Span);

        Assert.Contains("\"topics\":[{\"name\":\"Storms\",\"url\":\"/topics/storms\",\"events\":2},{\"name\":\"Harbour contracts\",\"url\":\"/topics/harbour-contracts\",\"events\":1}]", Page("entities/lindmark.json"), StringComparison.Ordinal);
        Assert.Contains("<h2>Topics</h2>", Page("entities/lindmark.html"), StringComparison.Ordinal);
        Assert.Contains("\"topics\":[]", Page("topics/storms.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_finds_by_words_and_names_and_says_when_there_is_more()
    {
        _chronicle.Read(reader =>
        {
            Edition edition = Open(reader);

            Assert.Contains("\"found\":0", Encoding.UTF8.GetString(edition.RenderSearch("no-such-word-anywhere", SearchOrder.Date, 1, "json").Bytes.Span), StringComparison.Ordinal);
            Assert.Contains("kahramanmara", Encoding.UTF8.GetString(edition.RenderSearch("KAHRAMANMARAS", SearchOrder.Date, 1, "json").Bytes.Span), StringComparison.Ordinal);
            Assert.Contains("<rss", Encoding.UTF8.GetString(edition.RenderSearchFeed("earthquake", "rss").Bytes.Span), StringComparison.Ordinal);
            Assert.Equal(SiteFileStatus.Found, edition.RenderSearch("\"); DROP TABLE search; --", SearchOrder.Date, int.MaxValue, "html").Status);
            return true;
        });
    }

    private static Edition Open(IChronicle chronicle) => new(chronicle, Site, []);

    private static (SiteFileStatus, string) Said(SiteFile file) => (file.Status, file.MediaType);

    private static (SiteFileStatus, string?) Led(SiteFile file) => (file.Status, file.Target);

    [GeneratedRegex(" href=\"([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Href();
}
