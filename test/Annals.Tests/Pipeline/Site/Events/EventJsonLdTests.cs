using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site;
using Annals.Tests.Pipeline.Site.Lists;

namespace Annals.Tests.Pipeline.Site.Events;

/// <summary>What the head of an event page says to programs.</summary>
public sealed class EventJsonLdTests
{
    private static readonly SiteSettings Public = new() { PublicAddress = "https://example.org/chronicle", Owner = "The Harbour Society" };

    [Fact]
    public void The_page_is_a_news_article_with_its_sources_entities_and_corrections()
    {
        JsonElement article = Article(SamplePage.Page, Public);

        Assert.Equal(("https://schema.org", "NewsArticle"), (Text(article, "@context"), Text(article, "@type")));
        Assert.Equal(SamplePage.Page.Title, Text(article, "headline"));
        Assert.Equal("https://example.org/chronicle/" + SamplePage.Page.Url + ".html", Text(article, "url"));
        Assert.Equal("2023-06-19", Text(article, "datePublished"));
        Assert.Equal("The Harbour Society", Text(article.GetProperty("publisher"), "name"));
        Assert.Equal(SamplePage.Page.Sources.Select(source => source.Url), article.GetProperty("citation").EnumerateArray().Select(source => Text(source, "url")));
        Assert.Equal(SamplePage.Page.Entities.Select(entity => entity.Name), article.GetProperty("about").EnumerateArray().Select(entity => Text(entity, "name")));
        Assert.All(article.GetProperty("correction").EnumerateArray(), comment => Assert.Equal("CorrectionComment", Text(comment, "@type")));
        Assert.Contains(SamplePage.Page.Corrections[0].Is, Text(article.GetProperty("correction")[0], "text"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_retracted_event_says_so_and_why()
    {
        JsonElement article = Article(SamplePage.Page with { Status = EventStatus.Retracted, Because = "it did not happen" }, Public);

        Assert.Equal("Retracted", Text(article, "creativeWorkStatus"));
        Assert.Contains(article.GetProperty("correction").EnumerateArray(), comment => Text(comment, "text") == "Retracted: it did not happen");
    }

    [Fact]
    public void Without_a_public_address_nothing_claims_one()
    {
        IDocument page = Document(SamplePage.Page, new SiteSettings());

        Assert.False(Article(SamplePage.Page, new SiteSettings()).TryGetProperty("url", out _));
        Assert.Null(page.QuerySelector("meta[property='og:url']"));
        Assert.Equal(SamplePage.Page.Title, page.QuerySelector("meta[property='og:title']")?.GetAttribute("content"));
    }

    [Fact]
    public void No_text_ends_the_element_it_stands_in()
    {
        int seen = 0;
        foreach (string text in HostileLists.Texts.Append("</script><script>alert(1)</script><!--"))
        {
            EventPage page = SamplePage.Page with { Title = text, Headline = text, Category = text };
            IDocument document = Document(page, Public);

            Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), Text(Article(page, Public), "articleSection"));
            Assert.Single(document.QuerySelectorAll("script[type='application/ld+json']"));
            seen++;
        }

        Assert.InRange(seen, 2, 10_000);
    }

    private static JsonElement Article(EventPage page, SiteSettings site)
    {
        IElement script = Document(page, site).QuerySelector("head > script[type='application/ld+json']")!;
        Assert.Equal("application/ld+json", script.GetAttribute("type"));
        return JsonDocument.Parse(script.TextContent).RootElement;
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static IDocument Document(EventPage page, SiteSettings site) =>
        new HtmlParser().ParseDocument(Rendered.Text(PageFormat.Html, page, SamplePage.Detail, site));
}
