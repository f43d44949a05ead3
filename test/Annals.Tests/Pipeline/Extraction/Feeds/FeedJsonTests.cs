using System.Buffers;
using System.Text;
using System.Text.Json;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Tests.Pipeline.Extraction.Feeds;

public sealed class FeedJsonTests
{
    [Fact]
    public void A_feed_is_written_with_all_that_it_says()
    {
        JsonElement feed = Read("""
            <rss version="2.0" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Harbour</title><link>http://harbour.example/</link><ttl>60</ttl><copyright>Office</copyright>
            <pubDate>Thu, 23 Nov 2017 10:00:00 GMT</pubDate><generator>Press</generator><image><url>/l.png</url></image>
            <item><title>Ferry</title><author>ann@harbour.example (Ann)</author><category domain="http://terms.example/">Ships</category><expirationDate>Fri, 24 Nov 2017 10:00:00 GMT</expirationDate>
            <dcterms:created>2017-11-22</dcterms:created><enclosure url="/f.mp3" type="audio/mpeg" length="12"/><source url="http://pilots.example/rss">Pilots</source>
            <atom:contributor><atom:name>Con</atom:name></atom:contributor></item></channel></rss>
            """);

        Assert.Equal(
            ["file", "kind", "format", "id", "title", "url", "description", "language", "published", "updated", "created", "authors", "persons", "links", "categories", "terms", "rights", "licences", "image", "icon", "thumbnails", "generator", "docs", "ttl", "items", "diagnostics"],
            Names(feed));
        Assert.Equal("""["2017-11-23T10:00:00Z","2017-11-23T10:00:00Z",null,"Office",60]""", Values(feed, "published", "updated", "created", "rights", "ttl"));
        Assert.Equal("""[{"name":"Press","url":null,"version":null},{"url":"http://harbour.example/l.png","title":null,"link":null,"description":null}]""", Values(feed, "generator", "image"));

        JsonElement item = Assert.Single(feed.GetProperty("items").EnumerateArray());
        Assert.Equal(
            ["id", "title", "url", "links", "published", "updated", "created", "expires", "authors", "persons", "summary", "content", "categories", "terms", "rights", "licences", "image", "thumbnails", "comments", "commentsFeed", "source"],
            Names(item));
        Assert.Equal("""["2017-11-22","2017-11-22","2017-11-24T10:00:00Z"]""", Values(item, "published", "created", "expires"));
        Assert.Equal("""[["Ann"],[{"role":"author","name":"Ann","mail":"ann@harbour.example","url":null},{"role":"contributor","name":"Con","mail":null,"url":null}]]""", Values(item, "authors", "persons"));
        Assert.Equal("""[["Ships"],[{"term":"Ships","scheme":"http://terms.example/","label":null}]]""", Values(item, "categories", "terms"));
        Assert.Equal("""[[{"rel":"enclosure","url":"http://harbour.example/f.mp3","type":"audio/mpeg","length":12,"language":null,"title":null}]]""", Values(item, "links"));

        JsonElement source = item.GetProperty("source");
        Assert.Equal(["id", "title", "url", "description", "language", "updated", "authors", "persons", "links", "rights", "generator", "image", "icon"], Names(source));
        Assert.Equal("""["Pilots",null]""", Values(source, "title", "url"));
        Assert.Empty(feed.GetProperty("diagnostics").EnumerateArray());
    }

    [Fact]
    public void A_date_that_counts_for_two_members_is_complained_of_once()
    {
        JsonElement feed = Read("""
            <rss version="2.0" xmlns:dcterms="http://purl.org/dc/terms/"><channel><pubDate>soon</pubDate><item><title>Ferry</title><dcterms:created>later</dcterms:created><expirationDate>never</expirationDate></item></channel></rss>
            """);

        Assert.Equal(["\"soon\"", "\"later\"", "\"never\""], feed.GetProperty("diagnostics").EnumerateArray().Select(found => found.GetProperty("message").GetString()!.Split(' ')[0]));
        Assert.Equal("[null,null]", Values(feed, "published", "updated"));
    }

    private static JsonElement Read(string text)
    {
        ArrayBufferWriter<byte> buffer = new();
        ReadingJson.Write(buffer, "feed.xml", Assert.Single(new Extractor().Read(new Capture("feed.xml", Encoding.UTF8.GetBytes(text)))));
        return JsonDocument.Parse(buffer.WrittenMemory).RootElement.Clone();
    }

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(member => member.Name);

    private static string Values(JsonElement json, params string[] names) => $"[{string.Join(',', names.Select(name => json.GetProperty(name).GetRawText()))}]";
}
