using System.Net;

namespace Annals.App.Tests.Server;

/// <summary>Formats by <c>Accept</c>, answers without bytes, and methods.</summary>
public sealed class NegotiationTests(SampleChronicle samples)
{
    private const string Event = "/" + SmallChronicle.Event;
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    private RunningServer Server => samples.Server;

    [Theory]
    [InlineData(null, "html")]
    [InlineData("", "html")]
    [InlineData("*/*", "html")]
    [InlineData("*/*;q=0.1", "html")]
    [InlineData(Browser, "html")]
    [InlineData("text/*", "html")]
    [InlineData("application/*", "json")]
    [InlineData("application/*;q=0.2, text/*;q=0.1", "json")]
    [InlineData("application/json", "json")]
    [InlineData("APPLICATION/JSON", "json")]
    [InlineData("application/json; charset=utf-8", "json")]
    [InlineData("application/xml", "xml")]
    [InlineData("text/xml", "xml")]
    [InlineData("text/markdown", "md")]
    [InlineData("application/xhtml+xml", "html")]
    [InlineData("text/html;q=0.5, application/xml;q=0.6", "xml")]
    [InlineData("application/xml;q=0.9, application/json;q=0.8", "xml")]
    [InlineData("application/json;q=0.8, application/xml;q=0.8", "json")]
    [InlineData("text/markdown, */*;q=0.5", "md")]
    [InlineData("text/markdown;q=0, text/*", "html")]
    [InlineData("text/html;q=0, */*", "json")]
    [InlineData("text/html;q=0", "json")]
    [InlineData("application/json;q=0, application/*", "xml")]
    [InlineData("image/png", "html")]
    [InlineData("nonsense", "html")]
    [InlineData("nonsense, text/markdown", "md")]
    [InlineData("text/markdown;q=high", "md")]
    [InlineData(",,,;;;q=", "html")]
    public void The_format_is_the_most_welcome_one(string? accept, string format)
    {
        Answer answer = accept is null ? Server.Get(Event) : Server.Get(Event, ("Accept", accept));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(File.ReadAllBytes(Path.Combine(samples.Site, $"{SmallChronicle.Event}.{format}")), answer.Bytes);
        Assert.Equal("Accept", answer.Headers.Vary.Single());
    }

    [Theory]
    [InlineData("/feed", "application/rss+xml", "application/rss+xml")]
    [InlineData("/feed", "*/*", "application/atom+xml")]
    [InlineData("/feed", "application/feed+json", "application/feed+json")]
    [InlineData("/feed", "application/json", "application/feed+json")]
    [InlineData("/news/2017/11/23/", "application/json", "application/json")]
    [InlineData("/", "text/markdown", "text/markdown")]
    [InlineData("/search?q=rome", "application/json", "application/json")]
    [InlineData("/no-such-page", "application/json", "application/json")]
    [InlineData("/about", "application/json", "text/html")]
    [InlineData(Event + ".xml", "application/json", "application/xml")]
    public void Every_kind_of_page_negotiates_what_it_has(string path, string accept, string type)
    {
        Answer answer = Server.Get(path, ("Accept", accept));

        Assert.Equal(type, answer.Type);
    }

    [Fact]
    public void A_header_of_a_thousand_types_is_not_looked_at()
    {
        string many = string.Join(", ", Enumerable.Range(0, 1000).Select(number => $"a/{number}")) + ", text/markdown";

        Answer answer = Server.Get(Event, ("Accept", many));

        Assert.Equal("text/html", answer.Type);
    }

    [Fact]
    public void A_reader_who_has_the_bytes_is_told_so()
    {
        Answer first = Server.Get(Event + ".json");
        string tag = first.Tag;
        Answer other = Server.Get(Event + ".xml");

        Assert.StartsWith("\"", tag, StringComparison.Ordinal);
        Assert.NotEqual(tag, other.Tag);
        string[] same = [tag, $"W/{tag}", $"\"a\", {tag}", $"W/\"a\", W/{tag}", "*", $"  {tag}  "];
        Assert.All(same, known => NotModified(Server.Get(Event + ".json", ("If-None-Match", known)), tag));
        string[] others = ["\"a\"", tag.Trim('"'), "nonsense", "", "W/", $"\"{tag}\"", "\"a\", \"b\""];
        Assert.All(others, known => Assert.Equal(HttpStatusCode.OK, Server.Get(Event + ".json", ("If-None-Match", known)).Status));
        Assert.Equal(HttpStatusCode.NotFound, Server.Get("/nothing", ("If-None-Match", "*")).Status);
        Assert.Equal(HttpStatusCode.MovedPermanently, Server.Get("/2017", ("If-None-Match", "*")).Status);
    }

    [Fact]
    public void A_chosen_format_has_a_tag_of_its_own()
    {
        string html = Server.Get(Event).Tag;

        Answer json = Server.Get(Event, ("Accept", "application/json"), ("If-None-Match", html));
        Answer again = Server.Get(Event, ("If-None-Match", html));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (json.Status, again.Status));
        Assert.Equal("Accept", again.Headers.Vary.Single());
    }

    [Theory]
    [InlineData(Event)]
    [InlineData("/feed.atom")]
    [InlineData("/nothing")]
    [InlineData("/style.css")]
    public void HEAD_has_the_headers_and_no_body(string path)
    {
        Answer get = Server.Get(path);
        Answer head = Server.Send("HEAD", path);

        Assert.Equal(get.Status, head.Status);
        Assert.Equal(get.About.ContentLength, head.About.ContentLength);
        Assert.Equal(get.About.ContentType, head.About.ContentType);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        string raw = Server.Raw($"HEAD {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        Assert.EndsWith("\r\n\r\n", raw, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("BREW")]
    public void Other_methods_are_refused(string method)
    {
        Answer answer = Server.Send(method, Event);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Equal(["GET", "HEAD"], answer.About.Allow.Order());
    }

    private static void NotModified(Answer answer, string tag)
    {
        Assert.Equal(HttpStatusCode.NotModified, answer.Status);
        Assert.Equal(tag, answer.Tag);
        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
        Assert.Empty(answer.Bytes);
    }
}
