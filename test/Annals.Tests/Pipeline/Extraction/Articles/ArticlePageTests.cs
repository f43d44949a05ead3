using System.Text;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Tests.Pipeline.Extraction.Articles;

/// <summary>A whole page of our own making, with all that stands around an article.</summary>
public sealed class ArticlePageTests
{
    private const string Page = """
        <!DOCTYPE html><html lang="en"><head><title>Old bridge reopened after nine years - The Valley Post</title>
        <meta property="og:site_name" content="The Valley Post"><meta property="article:published_time" content="2017-11-23T22:30:00-05:00">
        <meta name="description" content="The bridge over the Lune is open again. It had been closed since the flood."><meta name="author" content="By Ada Writer and Bo Penn"></head>
        <body><nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
        <main><article class="story"><h1>Old bridge reopened after nine years</h1><p class="byline">By Ada Writer and Bo Penn</p>
        <figure><img src="a.jpg"><figcaption>The bridge in spring. Photo: Cy Lens</figcaption></figure>
        <div class="article-body"><p>The old stone bridge over the Lune was reopened on Thursday, nine years after a flood had carried two of its arches away.</p>
        <p>Several hundred people walked across it in the afternoon, among them the mayor and the masons who had rebuilt the arches, stone by stone.</p>
        <h2>What it cost</h2>
        <p>The work took four years and cost eleven million, most of it paid by the county, which had first planned to build a new bridge of concrete instead.</p>
        <blockquote><p>We wanted the bridge that our grandparents had crossed, and nothing else would have done, the mayor said.</p></blockquote>
        <div class="related-links"><a href="/1">Read more: the flood of the century</a></div>
        <p>Lorries will have to take the longer way through the valley for good, the county said, because the arches are not made for their weight.</p></div>
        <div class="newsletter-signup"><p>Sign up for our newsletter and get the news of the valley every morning.</p></div></article></main>
        <footer><p>Copyright 2017 The Valley Post. All rights reserved.</p></footer></body></html>
        """;

    private static readonly Article Read = Assert.IsType<ArticleReading>(Assert.Single(new Extractor().Read(new Capture("bridge.html", Encoding.UTF8.GetBytes(Page))))).Article;

    [Theory]
    [InlineData("two of its arches away")]
    [InlineData("among them the mayor")]
    [InlineData("What it cost")]
    [InlineData("eleven million")]
    [InlineData("not made for their weight")]
    public void The_body_keeps_what_the_article_tells(string words) => Assert.Contains(words, Read.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Sport")]
    [InlineData("By Ada Writer")]
    [InlineData("Cy Lens")]
    [InlineData("newsletter")]
    [InlineData("All rights reserved")]
    [InlineData("Read more")]
    [InlineData("reopened after nine years")]
    public void The_body_has_nothing_of_what_stands_around_it(string words) => Assert.DoesNotContain(words, Read.Text, StringComparison.Ordinal);

    [Fact]
    public void Headings_and_quotes_are_kept_as_such()
    {
        Assert.Contains(new Paragraph(ParagraphKind.Heading, "What it cost"), Read.Paragraphs);
        Assert.Contains(Read.Paragraphs, paragraph => paragraph.Kind == ParagraphKind.Quote && paragraph.Text.StartsWith("We wanted the bridge", StringComparison.Ordinal));
    }

    [Fact]
    public void The_headline_comes_without_the_name_of_the_site() => Assert.Equal("Old bridge reopened after nine years", Read.Title);

    [Fact]
    public void The_byline_is_persons() => Assert.Equal(["Ada Writer", "Bo Penn"], Read.Byline);

    [Fact]
    public void The_date_keeps_the_zone_and_the_day_of_the_page()
    {
        Assert.Equal("2017-11-23T22:30:00-05:00", Read.Published?.Value);
        Assert.Equal(new DateOnly(2017, 11, 23), Read.Published?.Day);
        Assert.Equal("meta article:published_time", Read.Published?.From);
    }

    [Fact]
    public void Publisher_language_and_description_are_the_page_s_own()
    {
        Assert.Equal("The Valley Post", Read.Publisher);
        Assert.Equal("en", Read.Language);
        Assert.Equal("The bridge over the Lune is open again. It had been closed since the flood.", Read.Description);
    }

    [Fact]
    public void A_page_without_text_is_refused() =>
        Assert.IsType<RefusedReading>(Assert.Single(new Extractor().Read(new Capture("empty.html", Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body></body></html>")))));
}
