using System.Globalization;
using System.IO.Compression;
using System.Text;
using Annals.Formats.Feeds;
using Annals.Model;
using Annals.Pipeline.Acquisition;
using Annals.Pipeline.Extraction;
using Annals.Pipeline.Extraction.Feeds;
using Annals.Pipeline.Relations;
using Annals.Tests.Storage;

namespace Annals.Tests.Pipeline;

/// <summary>Gzipped feeds of which the end is missing.</summary>
public sealed class CutFeedTests : IDisposable
{
    private const int Items = 60;

    private readonly TestChronicle _chronicle = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("annals-").FullName;

    public void Dispose()
    {
        _chronicle.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("RSS 2.0")]
    [InlineData("Atom 1.0")]
    [InlineData("JSON Feed 1.1")]
    public void Of_200_random_cuts_all_are_named_and_only_complete_items_are_read(string format)
    {
        byte[] file = Packed(Feed(format));
        SyndicatedFeed whole = Assert.IsType<FeedReading>(Assert.Single(Read(file))).Feed;
        Assert.Equal((format, Items), (whole.Format, whole.Items.Count));
        Random random = new(20);
        int most = 0;
        for (int i = 0; i < 200; i++)
        {
            int length = random.Next(3, file.Length);
            ValueList<Reading> readings = Read(file[..length]);
            Assert.Contains("is partial", Assert.IsType<RefusedReading>(readings[^1]).Reason, StringComparison.Ordinal);
            SyndicatedItem[] items = [.. readings.OfType<FeedReading>().SelectMany(reading => reading.Feed.Items)];
            Assert.Equal(whole.Items.Take(items.Length).Select(Facts), items.Select(Facts));
            most = Math.Max(most, items.Length);
        }

        Assert.InRange(most, Items / 2, Items);
    }

    [Fact]
    public void The_complete_items_of_a_cut_feed_are_kept_and_the_file_is_refused()
    {
        byte[] file = Packed(Feed("RSS 2.0"));
        ImportOutcome[] outcomes = Import("feed.xml.gz", file[..(file.Length / 2)]);

        Assert.Contains("complete before that were read", Assert.Single(outcomes[^1].Refused), StringComparison.Ordinal);
        int kept = _chronicle.Reader.Articles().Count();
        Assert.InRange(kept, 2, Items - 2);
        Assert.Equal(kept, outcomes.Count(outcome => outcome.IsPart));

        Assert.Empty(Import("feed.xml.gz", file).SelectMany(outcome => outcome.Refused));
        Assert.Equal(Items, _chronicle.Reader.Articles().Count());
    }

    [Fact]
    public void Of_any_other_page_that_is_cut_nothing_is_kept()
    {
        byte[] file = Packed("<html lang=en><title>A boat is launched</title><h1>A boat is launched</h1>" + string.Concat(Enumerable.Range(0, 200).Select(Sentence)) + "</html>");
        ImportOutcome cut = Assert.Single(Import("page.html.gz", file[..^40]));

        Assert.Contains("is partial", Assert.Single(cut.Refused), StringComparison.Ordinal);
        Assert.Empty(_chronicle.Reader.Articles());
        Assert.Empty(_chronicle.Reader.Captures());
    }

    private static string Facts(SyndicatedItem item) => string.Join('|', [item.Id, item.Title, item.Url, item.Published, item.Content, .. item.Authors]);

    private ImportOutcome[] Import(string name, byte[] file)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, file);
        List<ImportOutcome> outcomes = [];
        new Annals.Pipeline.Pipeline(_chronicle.Writer, new Relating(), TimeProvider.System).Import(FileSource.Walk([path]), _ => new CaptureNote(), 2, outcomes.Add, null);
        return [.. outcomes];
    }

    private ValueList<Reading> Read(byte[] file)
    {
        string path = Path.Combine(_folder, "feed.gz");
        File.WriteAllBytes(path, file);
        return new Extractor().Read(FileSource.Open(new FoundFile("feed.gz", path), new CaptureNote()).Capture!);
    }

    private static byte[] Packed(string text)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static string Feed(string format)
    {
        string[] items = [.. Enumerable.Range(0, Items).Select(item => Item(format, item))];
        return format switch
        {
            "RSS 2.0" => $"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Port Elm</title>{string.Concat(items)}</channel></rss>",
            "Atom 1.0" => $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Port Elm</title>{string.Concat(items)}</feed>",
            _ => $$"""{"version":"https://jsonfeed.org/version/1.1","title":"Port Elm","items":[{{string.Join(',', items)}}],"language":"en"}""",
        };
    }

    private static string Item(string format, int item) => format switch
    {
        "RSS 2.0" => $"<item><guid>http://harbour.example/{item}</guid><title>Boat {item} is launched – “Élan”</title><pubDate>Thu, 23 Nov 2017 10:00:00 GMT</pubDate><content:encoded><![CDATA[{Sentence(item)}]]></content:encoded></item>\n",
        "Atom 1.0" => $"<entry><id>http://harbour.example/{item}</id><title>Boat {item} is launched – “Élan”</title><author><name>Ann {item}</name></author><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">{Sentence(item)}</div></content></entry>\n",
        _ => $$"""{"id":"{{item}}","title":"Boat {{item}} is launched – “Élan”","attachments":[{"url":"http://harbour.example/{{item}}.png","mime_type":"image/png"}],"content_html":"{{Sentence(item)}}"}""",
    };

    private static string Sentence(int item) =>
        string.Create(CultureInfo.InvariantCulture, $"<p>The boatyard of Port Elm launched its boat number {item} of {Math.Sin(item):0.000} tons on Monday, and {item * 7919 % 1000} people came to see it.</p>");
}
