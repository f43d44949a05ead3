using Annals.Model;

namespace Annals.Tests.Pipeline.Extraction.Articles;

/// <summary>Headline and description where the places of a page differ; the pages are of our own making.</summary>
public sealed class ArticleHeadTests
{
    [Fact]
    public void A_description_that_is_markup_is_passed_over() =>
        Assert.Equal("The bridge over the Lune is open again, nine years after the flood.", Read("""
            <meta name="description" content="&lt;p&gt;The bridge over the Lune">
            <meta property="og:description" content="The bridge over the Lune is open again, nine years after the flood.">
            """, "").Description);

    [Theory]
    [InlineData("""<h1><a href="/">Old bridge times</a></h1>""")]
    [InlineData("""<h1><a href="https://bridge.example/" rel="home">Old bridge reopened after nine years | Old bridge times</a></h1>""")]
    public void The_name_of_the_site_is_no_headline(string logo) => Assert.Equal("Old bridge reopened after nine years", Read("", logo).Title);

    [Fact]
    public void The_only_great_heading_above_the_text_is_the_headline() =>
        Assert.Equal("A crossing of stone for walkers and riders", BridgePage.Read("", "", "", "A crossing of stone for walkers and riders").Title);

    private static Article Read(string head, string above) => BridgePage.Read(head, above, "");
}
