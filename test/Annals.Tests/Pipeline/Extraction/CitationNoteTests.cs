using Annals.Model;

namespace Annals.Tests.Pipeline.Extraction;

/// <summary>Notes in brackets behind a citation.</summary>
public sealed class CitationNoteTests
{
    private const string Url = "http://a.example/1";

    [Theory]
    [InlineData("(Link dead as of 22:35, 14 January 2007 (UTC))")]
    [InlineData("(link dead)")]
    [InlineData("(dead link)")]
    [InlineData("[dead link]")]
    [InlineData("<sup>[''[[Wikipedia:Link rot|permanent dead link]]'']</sup>")]
    [InlineData("<small>(Dead link since 2012)</small>")]
    [InlineData("{{Dead link|date=May 2017}}")]
    public void A_note_that_the_link_is_dead_is_no_text_and_marks_the_citation_before_it(string note)
    {
        Entry entry = DayPages.Entry($"*The [[dog]] barks. [{Url} (BBC)] {note}, [http://b.example/2 (CNN)]");
        Assert.Equal(("The dog barks.", null, 1), (entry.Text, entry.Held, entry.Links.Count));
        Assert.Equal([("BBC", true), ("CNN", false)], entry.Citations.Select(citation => (citation.Label, citation.Dead)));
    }

    [Theory]
    [InlineData("(AP via Ulm News (Link dead as of 20:53, 14 January 2007 (UTC)))")]
    [InlineData("AP via Ulm News (dead link)")]
    [InlineData("(AP via Ulm News) (link broken)")]
    public void A_note_within_a_label_is_no_part_of_it(string label)
    {
        Citation citation = Assert.Single(DayPages.Entry($"*The [[dog]] barks. [{Url} {label}]").Citations);
        Assert.Equal(new Citation("AP via Ulm News", "AP", "Ulm News", null, Url, null, Dead: true), citation);
    }

    [Fact]
    public void A_label_that_is_nothing_but_a_note_names_no_publisher() =>
        Assert.Equal(new Citation("", null, null, null, Url, null, Dead: true), Assert.Single(DayPages.Entry($"*The [[dog]] barks. [{Url} (dead link)]").Citations));

    [Fact]
    public void Several_notes_may_follow_one_citation_and_the_words_and_links_behind_them_keep_their_places()
    {
        Entry entry = DayPages.Entry($"*The [[dog]] 😀 ([{Url} BBC]) (registration required) (in [[Russian language|Russian]]) (archived from the original on 2014-03-28) barks at the [[cat]]. [http://b.example/2 (CNN)] (subscription required).");
        Assert.Equal("The dog 😀 barks at the cat.", entry.Text);
        Assert.Equal([("dog", 4), ("cat", 23)], entry.Links.Select(link => (link.Target, link.Start)));
        Assert.Equal([("BBC", "ru", false), ("CNN", null, false)], entry.Citations.Select(citation => (citation.Label, citation.Language, citation.Dead)));
    }

    [Fact]
    public void Words_of_a_sentence_that_are_a_link_stay_words_before_a_note()
    {
        Day day = DayPages.Body($"*The panel says so; [{Url} the paper] (link dead as of 04:01, 2007 (UTC)) quotes others.");
        Assert.Equal(("The panel says so; the paper quotes others.", true), (Assert.Single(day.Entries).Text, day.Entries[0].Citations[0].Dead));
    }

    [Theory]
    [InlineData("*The trial is held (in Russian) on Monday. [http://a.example/1 (BBC)]", "The trial is held (in Russian) on Monday.")]
    [InlineData("*The dog barks. [http://a.example/1 (BBC)] (in Moscow)", "The dog barks. (in Moscow)")]
    [InlineData("*The (dead link) art show opens. [http://a.example/1 (BBC)]", "The (dead link) art show opens.")]
    [InlineData("*The dog barks. [http://a.example/1 (BBC)] (dead links of the web are many)", "The dog barks. (dead links of the web are many)")]
    [InlineData("*The dog barks. [http://a.example/1 (BBC)] (dead link", "The dog barks. (dead link")]
    public void What_is_no_note_or_stands_elsewhere_stays_text(string line, string text)
    {
        Entry entry = DayPages.Entry(line);
        Assert.Equal((text, false, null), (entry.Text, entry.Citations[0].Dead, entry.Citations[0].Language));
    }

    [Fact]
    public void A_note_ends_before_the_next_citation()
    {
        Entry entry = DayPages.Entry($"*The [[dog]] barks. [{Url} (BBC)] (dead link as of [http://b.example/2 (CNN)]) [http://c.example/3 (AP)] (link dead)");
        Assert.Equal([("BBC", false), ("CNN", false), ("AP", true)], entry.Citations.Select(citation => (citation.Label, citation.Dead)));
        Assert.Equal("The dog barks. (dead link as of)", entry.Text);
    }
}
