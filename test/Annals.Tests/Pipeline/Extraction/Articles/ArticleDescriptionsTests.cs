namespace Annals.Tests.Pipeline.Extraction.Articles;

/// <summary>What a page says of its article; the pages are of our own making.</summary>
public sealed class ArticleDescriptionsTests
{
    private const string Opening = "The old stone bridge over the Lune was reopened on Thursday, nine years after a flood had carried two of its arches away. Several hundred people walked across it in the afternoon, among them the mayor and the masons. ";

    [Fact]
    public void A_description_that_is_the_beginning_of_the_text_yields_to_a_short_form_of_it() =>
        Assert.Equal("The old stone bridge over the Lune was reopened on Thursday…", Of($"""<meta name="description" content="{Opening}The work took four years and cost eleven million, most of it paid by the county, which had planned another."><meta property="og:description" content="The old stone bridge over the Lune was reopened on Thursday…">"""));

    [Fact]
    public void A_long_description_does_not_yield_to_words_about_something_else() =>
        Assert.StartsWith(Opening.Trim(), Of($"""<meta name="description" content="{Opening}The work took four years and cost eleven million, most of it paid by the county, which had planned another."><meta property="og:description" content="Never miss an arch again with the new application of the bridge.">"""), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_begins_a_longer_description_yields_to_it() =>
        Assert.Equal("By Ada Waller: the bridge is open again after nine years.", Of("""<meta name="description" content="By Ada Waller"><meta property="og:description" content="By Ada Waller: the bridge is open again after nine years.">"""));

    [Fact]
    public void What_shares_no_word_with_the_article_speaks_of_the_site()
    {
        Assert.Null(Of("""<meta name="description" content="Latest headlines, weather, sports and classifieds, updated every minute.">"""));
        Assert.Equal("Masons rebuilt its arches.", Of("""<meta name="description" content="Latest headlines, weather, sports and classifieds, updated every minute."><meta property="og:description" content="Masons rebuilt its arches.">"""));
    }

    [Fact]
    public void Elements_links_and_entities_written_twice_are_no_words_of_a_description() =>
        Assert.Equal("The county’s new bridge is the old one.", Of("""<meta name="description" content="https://paper.example/v/1 &lt;p&gt;The &lt;em&gt;county&lt;/em&gt;&amp;rsquo;s new bridge&lt;br&gt;is the old one.&lt;/p&gt;">"""));

    [Fact]
    public void A_description_in_a_script_without_blanks_is_one() =>
        Assert.Equal("益阳近三年连续举办大会，赋能农业无土栽培。", Of("""<meta name="description" content="益阳近三年连续举办大会，赋能农业无土栽培。">"""));

    [Fact]
    public void Words_of_the_sites_own_name_say_nothing_of_an_article()
    {
        const string site = """<meta property="og:site_name" content="Lorries in the Valley">""";
        Assert.Null(Of(site + """<meta name="description" content="Valley Lorries: everything that rolls.">"""));
        Assert.NotNull(Of("""<meta name="description" content="Valley Lorries: everything that rolls.">"""));
    }

    [Fact]
    public void Words_that_hardly_touch_the_article_yield_to_words_that_are_all_of_it()
    {
        const string about = "The county first planned to build a new one of concrete, and several hundred people walked across the stones.";
        Assert.Equal(about, Of($"""<meta name="description" content="Listen to concerts, lectures, stories about people, church services, sports and weather around noon."><meta property="og:description" content="{about}">"""));
    }

    [Fact]
    public void Words_that_ask_to_read_on_are_no_part_of_a_description()
    {
        const string begun = "The old stone bridge over the Lune was reopened on Thursday, nine years after a flood";
        Assert.Equal(begun + "…", Of($"""<meta name="description" content="{begun} [&#8230;] Read more">"""));
        Assert.Equal(begun + "…", Of($"""<meta name="description" content="{begun}Read More">"""));
        Assert.Equal(begun + " took it.", Of($"""<meta name="description" content="{begun} took it.">"""));
    }

    [Fact]
    public void Where_the_head_says_nothing_a_standfirst_under_the_headline_does()
    {
        Assert.Equal("Masons took four years to rebuild what the flood took.", BridgePage.Read("", """<p class="standfirst">Masons took four years to rebuild what the flood took.</p>""", "").Description);
        Assert.Equal("Masons took four years to rebuild what the flood took.", BridgePage.Read("", "<p><strong>Masons took four years to rebuild what the flood took.</strong></p>", "").Description);
        Assert.Equal("Masons took four years to rebuild what the flood took.", BridgePage.Read("""<meta name="description" content="Bridge news">""", """<p class="standfirst">Masons took four years to rebuild what the flood took.</p>""", "").Description);
    }

    [Fact]
    public void Of_two_descriptions_of_one_name_the_one_that_the_page_prints_as_its_standfirst_counts()
    {
        const string first = "How the county and its masons came to rebuild a stone bridge, told by our reporter.";
        const string second = "Masons took four years to rebuild what the flood took.";
        const string standfirst = $"""<p class="standfirst">{second}</p>""";
        Assert.Equal(second, BridgePage.Read($"""<meta name="description" content="{first}"><meta name="description" content="{second}">""", standfirst, "").Description);
        Assert.Equal(second, BridgePage.Read($"""<meta property="og:description" content="{first}"><meta property="og:description" content="{second}">""", standfirst, "").Description);
        Assert.Equal(first, Of($"""<meta name="description" content="{first}"><meta name="description" content="{second}">"""));
        Assert.Equal(first, BridgePage.Read($"""<meta name="description" content="{first}"><meta property="og:description" content="{second}">""", standfirst, "").Description);
    }

    [Fact]
    public void What_stands_above_the_headline_is_no_standfirst() =>
        Assert.Null(BridgePage.Read("", "", "", "</h1><span></span><p class=\"site-description\">A paper for all who live along the river</p><h1>Old bridge reopened after nine years").Description);

    private static string? Of(string head) => BridgePage.Read(head, "", "").Description;
}
