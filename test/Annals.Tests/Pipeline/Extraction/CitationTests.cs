using Annals.Model;

namespace Annals.Tests.Pipeline.Extraction;

/// <summary>Citations: labels, archives, footnotes, and what is left of the text without them.</summary>
public sealed class CitationTests
{
    private const string Url = "http://a.example/1";

    [Theory]
    [InlineData("(BBC)", "BBC", "BBC", null, null)]
    [InlineData("BBC", "BBC", "BBC", null, null)]
    [InlineData("(''The New York Times'')", "The New York Times", "The New York Times", null, null)]
    [InlineData("''(radio.cz)''", "radio.cz", "radio.cz", null, null)]
    [InlineData("(''Kyiv Independent)''", "Kyiv Independent", "Kyiv Independent", null, null)]
    [InlineData("(AP via ABC News)", "AP via ABC News", "AP", "ABC News", null)]
    [InlineData("(AFP/AAP via ''The Age'')", "AFP/AAP via The Age", "AFP/AAP", "The Age", null)]
    [InlineData("(''AFP'' via ''France 24'')", "AFP via France 24", "AFP", "France 24", null)]
    [InlineData("(Reuters Via CNBC)", "Reuters Via CNBC", "Reuters", "CNBC", null)]
    [InlineData("(Xinhua <small>in Chinese</small>)", "Xinhua in Chinese", "Xinhua", null, "zh")]
    [InlineData("(in French)", "in French", null, null, "fr")]
    [InlineData("(BBC) (in French)", "(BBC) (in French)", "BBC", null, "fr")]
    [InlineData("(''Le Monde'', in French)", "Le Monde, in French", "Le Monde", null, "fr")]
    [InlineData("(''El País'' (Spanish))", "El País (Spanish)", "El País", null, "es")]
    [InlineData("(Globo in Brazilian Portuguese)", "Globo in Brazilian Portuguese", "Globo", null, "pt-BR")]
    [InlineData("(AFP via ''Libération'' in French)", "AFP via Libération in French", "AFP", "Libération", "fr")]
    [InlineData("(BBC Persian (in Persian)", "BBC Persian (in Persian)", "BBC Persian", null, "fa")]
    [InlineData("(Made in Chelsea)", "Made in Chelsea", "Made in Chelsea", null, null)]
    [InlineData("(BBC", "BBC", "BBC", null, null)]
    [InlineData("([[BBC News|BBC]])", "BBC", "BBC", null, null)]
    [InlineData("(R&amp;D&nbsp;News)", "R&D News", "R&D News", null, null)]
    [InlineData("", "", null, null, null)]
    [InlineData("[1]", "1", null, null, null)]
    [InlineData("(http://b.example)", "http://b.example", null, null, null)]
    public void A_label_says_publisher_carrier_and_language(string label, string printed, string? publisher, string? via, string? language)
    {
        Citation citation = Assert.Single(DayPages.Entry($"*The [[dog]] barks. [{Url} {label}]").Citations);
        Assert.Equal(new Citation(printed, publisher, via, language, Url, null), citation);
    }

    [Theory]
    [InlineData("*A barks. [U (A)] [U (B)]", "A barks.", 2)]
    [InlineData("*A barks.[U (A)][U (B)]", "A barks.", 2)]
    [InlineData("*A barks. [U (A)], [U (B)], [U (C)]", "A barks.", 3)]
    [InlineData("*A barks. [U (A)]; [U (B)] and [U (C)].", "A barks.", 3)]
    [InlineData("*A barks [U (A)].", "A barks.", 1)]
    [InlineData("*A barks. [U (A)].", "A barks.", 1)]
    [InlineData("*A barks. ([U A])", "A barks.", 1)]
    [InlineData("*A barks. [U A] - [U B] – [U C]", "A barks.", 3)]
    [InlineData("*A barks – and B too. [U A]", "A barks – and B too.", 1)]
    [InlineData("*A barks. ([U A], [U B]) ([U C])", "A barks.", 3)]
    [InlineData("*A barks ([U A]), and B too.", "A barks, and B too.", 1)]
    [InlineData("*A barks. [U (A)] B barks too. [U (B)]", "A barks. B barks too.", 2)]
    [InlineData("*A barks. [U]", "A barks.", 1)]
    [InlineData("*A barks. [U  (A)]", "A barks.", 1)]
    [InlineData("*A barks. U", "A barks.", 1)]
    [InlineData("*A barks. [[U (A)]]", "A barks.", 1)]
    [InlineData("*A barks. [U (A)", "A barks.", 1)]
    [InlineData("*A barks. [U (A)]{{Dead link|date=August 2019 |bot=X |fix-attempted=yes }}", "A barks.", 1)]
    [InlineData("*A barks. [U (A)] {{cbignore}}", "A barks.", 1)]
    [InlineData("*A [[b]] barks.<ref>{{cite web|url=U|title=T}}</ref>", "A b barks.", 1)]
    [InlineData("*A barks.<ref>Smith, [U title], p. 4</ref>", "A barks.", 1)]
    [InlineData("*A barks<ref>[U A]</ref>, B<ref>[U B]</ref> and C bark.", "A barks, B and C bark.", 2)]
    public void The_text_is_whole_without_its_citations(string line, string text, int citations)
    {
        Entry entry = DayPages.Entry(line.Replace("U", Url, StringComparison.Ordinal));
        Assert.Equal((text, citations), (entry.Text, entry.Citations.Count));
        Assert.All(entry.Citations, citation => Assert.Equal(Url, citation.Url));
    }

    [Fact]
    public void An_address_ends_at_the_first_blank_and_keeps_its_signs()
    {
        const string address = "https://a.example/0,7340,L-40;_ylt=Aw--?a=b&amp;c=d#ixzz(1)'s";
        Assert.Equal(address.Replace("&amp;", "&", StringComparison.Ordinal), Assert.Single(DayPages.Entry($"*A barks. [{address} (A)]").Citations).Url);
    }

    [Fact]
    public void An_archive_is_unwrapped_and_kept()
    {
        Citation wrapped = Assert.Single(DayPages.Entry("*A barks. [https://web.archive.org/web/20150429211524/http://b.example/x?y (AP)]").Citations);
        Assert.Equal(("http://b.example/x?y", "https://web.archive.org/web/20150429211524/http://b.example/x?y"), (wrapped.Url, wrapped.Archived));

        Citation mended = Assert.Single(DayPages.Entry("*A barks. [https://web.archive.org/web/20150429211524/http:/b.example/x (AP)]").Citations);
        Assert.Equal("http://b.example/x", mended.Url);

        Citation marked = Assert.Single(DayPages.Entry($"*A barks. [{Url} (AP)] {{{{Webarchive|url=https://web.archive.org/web/2015/{Url}|date=1 May 2015}}}}").Citations);
        Assert.Equal((Url, $"https://web.archive.org/web/2015/{Url}"), (marked.Url, marked.Archived));
    }

    [Fact]
    public void A_dead_link_and_a_language_mark_belong_to_the_citation_before_them()
    {
        ValueList<Citation> citations = DayPages.Entry($"*A barks. [{Url} (A)] [{Url} (B)]{{{{Dead link|date=x}}}} [{Url} (C)] {{{{in lang|fr}}}}").Citations;
        Assert.Equal([(false, null), (true, null), (false, "fr")], citations.Select(citation => (citation.Dead, citation.Language)));
    }

    [Fact]
    public void A_footnote_template_tells_what_a_label_tells()
    {
        const string cite = "{{cite news |url=https://b.example/2 |title=T |first=A |agency=Reuters |newspaper=''[[The Age]]'' |language=fr |archive-url=https://web.archive.org/web/1/https://b.example/2 |url-status=dead}}";
        Assert.Equal(
            new Citation("Reuters", "Reuters", "The Age", "fr", "https://b.example/2", "https://web.archive.org/web/1/https://b.example/2", Dead: true),
            Assert.Single(DayPages.Entry($"*A barks.<ref>{cite}</ref>").Citations));
        Assert.Equal(new Citation("The Age", "The Age", "Yahoo", null, Url, null), Assert.Single(DayPages.Entry($"*A barks. {{{{cite web|url={Url}|work=The Age|via=Yahoo}}}}").Citations));
    }

    [Fact]
    public void A_footnote_template_of_a_post_names_its_author_and_number()
    {
        Entry entry = DayPages.Entry("*The [[dog]] barks.<ref>{{cite tweet|user=ulm_dog|number=12345|title=Bark}}</ref>");
        Assert.Equal(("The dog barks.", "https://x.com/ulm_dog/status/12345"), (entry.Text, Assert.Single(entry.Citations).Url));
    }

    [Fact]
    public void A_named_footnote_is_remembered_on_the_page()
    {
        Day day = DayPages.Body($"*A barks.<ref name=\"x\">[{Url} (A)]</ref>\n*B barks.<ref name=x />");
        Assert.Equal([Url, Url], day.Entries.Select(entry => Assert.Single(entry.Citations).Url));
    }

    [Fact]
    public void Words_that_are_a_link_stay_words_where_labels_are_not_in_brackets()
    {
        Day old = DayPages.Body($"*The panel publishes [{Url} a report] on dogs.\n*The panel sits. [{Url} BBC]");
        Assert.Equal(["The panel publishes a report on dogs.", "The panel sits."], old.Entries.Select(entry => entry.Text));
        Assert.Equal([true, false], old.Entries.Select(entry => entry.Links.Count == 0 && entry.Citations.Count == 1 && entry.Text.Contains("report", StringComparison.Ordinal)));

        Day modern = DayPages.Body($"*The panel publishes [{Url} a report] on dogs. [{Url} (BBC)]\n*The panel sits. [{Url} (BBC)]");
        Assert.Contains("a report", modern.Entries[0].Held, StringComparison.Ordinal);
        Assert.Null(modern.Entries[1].Held);
    }

    [Fact]
    public void A_page_of_wikipedia_in_another_language_is_named_by_its_language()
    {
        Entry entry = DayPages.Entry($"*The [[Grupo]] [[https://pt.wikipedia.org/wiki/Grupo pt]], as it is called, barks. [{Url} (BBC)]");
        Assert.Equal("The Grupo, as it is called, barks.", entry.Text);
        Assert.Equal(new Citation("pt", "pt", null, "pt", "https://pt.wikipedia.org/wiki/Grupo", null), entry.Citations[0]);
    }

    [Fact]
    public void A_link_among_what_goes_with_the_citations_at_the_end_goes_too()
    {
        Entry entry = DayPages.Entry($"*The [[dog]] \u200Bbarks. [{Url} (BBC)] [[Dash|-]] [[Slash|/]]");
        Assert.Equal(("The dog barks.", "dog"), (entry.Text, Assert.Single(entry.Links).Target));
    }
}
