using System.Text;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Tests.Pipeline.Extraction.Articles;

/// <summary>The picture of an article with its credit, and no logo in its place.</summary>
public sealed class ImageTests
{
    [Theory]
    [InlineData("https://post.example/media/2017/11/old-bridge.jpg")]
    [InlineData("https://post.example/styles/default/old-bridge.jpg")]
    [InlineData("https://post.example/media/maker-changes-its-logo-after-years.jpg")]
    [InlineData("https://post.example/media/header-of-the-bridge.jpg")]
    [InlineData("https://post.example/news/bridge/opengraph-image.png")]
    [InlineData("https://post.example/media/3f8a77.jpg?file=logo.png")]
    [InlineData("https://post.example/media/2280168_default_1tGuSk.jpg")]
    public void The_picture_the_page_names_is_taken(string url) => Assert.Equal(url, Read($"""<meta property="og:image" content="{url}">""", "")?.Url);

    [Theory]
    [InlineData("https://post.example/logo.png")]
    [InlineData("https://post.example/img/Banner-Logo_2024.gif")]
    [InlineData("https://post.example/social_placeholder.png")]
    [InlineData("https://post.example/facebook-default-wide-c100.jpg")]
    [InlineData("https://post.example/i/blank.jpg")]
    [InlineData("https://post.example/PostSocialIcon.png")]
    [InlineData("https://post.example/content/themes/post/first.jpg")]
    [InlineData("https://post.example/favicons/post@2x.png")]
    [InlineData("https://post.example/post.ico")]
    public void A_picture_that_stands_in_for_one_is_none(string url)
    {
        Assert.Null(Read($"""<meta property="og:image" content="{url}">""", "")?.Url);
        Assert.Equal("https://post.example/bridge.jpg", Read($"""<meta property="og:image" content="{url}"><meta name="twitter:image" content="https://post.example/bridge.jpg">""", "")?.Url);
    }

    [Fact]
    public void The_credit_stands_under_the_picture_and_its_caption_beside_it()
    {
        ArticleImage? image = Read("""<meta property="og:image" content="/bridge.jpg">""", """<figure><img src="bridge.jpg"><figcaption>The bridge in spring. Photo: Cy Lens</figcaption></figure>""");
        Assert.Equal(new ArticleImage("https://post.example/bridge.jpg", "Cy Lens", "The bridge in spring."), image);
    }

    private static ArticleImage? Read(string head, string above)
    {
        string page = $"""
            <!DOCTYPE html><html lang="en"><head><title>Old bridge reopened</title>{head}</head><body><article><h1>Old bridge reopened</h1>{above}
            <p>The old stone bridge over the Lune was reopened on Thursday, nine years after a flood had carried two of its arches away.</p>
            <p>Several hundred people walked across it in the afternoon, among them the mayor and the masons who had rebuilt the arches.</p></article></body></html>
            """;
        return Assert.IsType<ArticleReading>(Assert.Single(new Extractor().Read(new Capture("bridge.html", Encoding.UTF8.GetBytes(page), "https://post.example/news/bridge")))).Article.Image;
    }
}
