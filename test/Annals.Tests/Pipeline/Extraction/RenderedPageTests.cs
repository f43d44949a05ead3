using Annals.Model;

namespace Annals.Tests.Pipeline.Extraction;

/// <summary>Rendered HTML in both layouts, whole saved pages, and several days in one page.</summary>
public sealed class RenderedPageTests
{
    private const string List = """
        <p><b>Sport</b>
        </p>
        <ul><li><a class="mw-redirect" href="https://en.wikipedia.org/wiki/Dog_racing#Rules" title="Dog racing">Dog racing</a>, <a href="/wiki/Ulm">Ulm</a>
        <ul><li>A <a href="./Dog_(animal)">dog</a>s wins the <a class="new" href="https://en.wikipedia.org/w/index.php?title=Cup_of_Ulm&amp;action=edit&amp;redlink=1" title="Cup of Ulm (page does not exist)">cup</a>&#160;of&nbsp;<i>Ulm</i>. <a class="external text" href="https://a.example/1?b&amp;c" rel="nofollow">(AP via <i>The Age</i> <small>in French</small>)</a> <a class="external autonumber" href="https://a.example/2">[1]</a></li></ul></li>
        <li>Second. <a class="external text" href="https://web.archive.org/web/20150101000000/https://a.example/3">(BBC)</a><sup class="noprint Inline-Template"><span>[<i><a href="/wiki/Wikipedia:Link_rot">dead link</a></i>]</span></sup></li></ul>
        """;

    private const string Modern = $"""
        <div class="current-events-main vevent" id="2026_August_5" role="region"><div class="current-events-heading plainlinks">
        <span class="summary">August 5, 2026<span style="display: none;"> (<span class="bday dtstart published updated itvstart">2026-08-05</span>)</span> (Wednesday)</span>
        <ul class="current-events-navbar editlink noprint"><li><a class="external text" href="https://en.wikipedia.org/w/index.php?title=X&amp;action=edit">edit</a></li></ul></div>
        <div class="current-events-content description">{List}</div></div>
        """;

    private const string Old = $"""
        <table class="vevent" id="2010_August_5"><tr><td><span class="summary">August 5, 2010<span style="display:none"> (<span class="bday dtstart">2010-08-05</span>)</span></span></td></tr>
        <tr><td class="description">{List}</td></tr></table>
        """;

    [Theory]
    [InlineData(Modern, "2026-08-05")]
    [InlineData(Old, "2010-08-05")]
    public void Both_layouts_are_read(string box, string date)
    {
        Day day = DayPages.One($"<html><head><title>Portal:Current events/x - Wikipedia</title><style>ul li</style></head><body>{box}<ul><li>menu</li></ul></body></html>");
        Assert.Equal(date, day.Date.ToString("yyyy-MM-dd", null));
        Assert.Equal(["Sports / Dog racing, Ulm / A dogs wins the cup of Ulm.", "Sports /  / Second."], day.Entries.Select(DayPages.Shown));
        Assert.Equal([new Link("Dog racing", "Rules", "Dog racing", 0, 10), new Link("Ulm", null, "Ulm", 12, 3)], day.Entries[0].Topics[0].Links);
        Assert.Equal([new Link("Dog (animal)", null, "dog", 2, 3), new Link("Cup of Ulm", null, "cup", 16, 3)], day.Entries[0].Links);
        Assert.Equal(
            [new Citation("AP via The Age in French", "AP", "The Age", "fr", "https://a.example/1?b&c", null), new Citation("", null, null, null, "https://a.example/2", null)],
            day.Entries[0].Citations);
        Assert.Equal(new Citation("BBC", "BBC", null, null, "https://a.example/3", "https://web.archive.org/web/20150101000000/https://a.example/3", Dead: true), Assert.Single(day.Entries[1].Citations));
        Assert.True(day.Entries[1].Line > day.Entries[0].Line && day.Entries[0].Line > 1);
        Assert.Empty(day.Diagnostics);
    }

    [Fact]
    public void A_fragment_without_a_page_around_it_is_read() => Assert.Equal(2, DayPages.One(Modern).Entries.Count);

    [Fact]
    public void A_saved_page_with_several_days_gives_a_reading_for_each()
    {
        ValueList<Reading> readings = DayPages.Read($"<!DOCTYPE html><html><body>{Modern}{Old}</body></html>", "2020-01-01.html");
        Assert.Equal(["2026-08-05", "2010-08-05"], readings.Cast<DayReading>().Select(reading => reading.Day.Date.ToString("yyyy-MM-dd", null)));
        Assert.All(readings.Cast<DayReading>(), reading => Assert.Empty(reading.Day.Diagnostics));
    }

    [Theory]
    [InlineData("<div class=\"current-events-content-heading\" role=\"heading\">Sport</div>")]
    [InlineData("<dl><dt>Sport</dt></dl>")]
    [InlineData("<h3><span class=\"mw-headline\">Sport</span><span class=\"mw-editsection\">[edit]</span></h3>")]
    [InlineData("<p><b>Sport:</b></p>")]
    [InlineData("<b>Sport</b>")]
    [InlineData("<div><b>Sport</b></div>")]
    public void Category_lines_of_all_layouts_are_known(string line)
    {
        Day day = DayPages.One($"<div class=\"vevent\" id=\"2026_August_5\"><div class=\"description\">{line}<ul><li>A <a href=\"/wiki/Dog\">dog</a> barks.</li></ul></div></div>");
        Assert.Equal("Sports /  / A dog barks.", DayPages.Shown(Assert.Single(day.Entries)));
        Assert.Equal(new DateOnly(2026, 8, 5), day.Date);
    }

    [Fact]
    public void Definition_lists_are_lists_too()
    {
        Day day = DayPages.One("<div class=\"vevent\" id=\"2026_August_5\"><div class=\"description\"><dl><dd><a href='/wiki/T'>T</a><dl><dd>A <a href='/wiki/Dog'>dog</a> barks.</dd></dl></dd></dl></div></div>");
        Assert.Equal("- / T / A dog barks.", DayPages.Shown(Assert.Single(day.Entries)));
    }

    [Fact]
    public void A_footnote_mark_stands_for_the_addresses_of_its_footnote()
    {
        Day day = DayPages.One("""
            <div class="vevent" id="2026_August_5"><div class="description"><ul><li>A <a href="/wiki/Dog">dog</a> barks.<sup class="reference"><a href="#cite_note-1">[1]</a></sup></li></ul></div></div>
            <ol class="references"><li id="cite_note-1"><a class="external text" href="https://a.example/1">Dogs</a>, p. 4</li></ol>
            """);
        Entry entry = Assert.Single(day.Entries);
        Assert.Equal(("A dog barks.", "https://a.example/1"), (entry.Text, Assert.Single(entry.Citations).Url));
    }

    [Fact]
    public void The_mark_of_a_footnote_may_name_the_page_it_stands_on()
    {
        Day day = DayPages.One("""
            <div class="vevent" id="2026_August_5"><div class="description"><ul><li>A <a rel="mw:WikiLink" href="./Dog">dog</a> barks.<sup class="mw-ref reference"><a href="./Portal:Current_events/2026_August_5#cite_note-1">[1]</a></sup></li></ul></div></div>
            <ol class="mw-references references"><li id="cite_note-1"><a rel="mw:ExtLink nofollow" class="external text" href="https://a.example/1">Dogs</a></li></ol>
            """);
        Assert.Equal("https://a.example/1", Assert.Single(Assert.Single(day.Entries).Citations).Url);
    }

    [Theory]
    [InlineData("/web/20150101000000/http://en.wikipedia.org/wiki/Dog", "/web/20150101000000/http://a.example/1", "https://web.archive.org/web/20150101000000/http://a.example/1")]
    [InlineData("https://web.archive.org/web/20150101000000/http://en.wikipedia.org/wiki/Dog", "https://web.archive.org/web/20150101000000/http://a.example/1", "https://web.archive.org/web/20150101000000/http://a.example/1")]
    [InlineData("../wiki/Dog", "http://a.example/1", null)]
    [InlineData("../../en.wikipedia.org/wiki/Dog", "http://a.example/1", null)]
    [InlineData("file:///C:/wiki/Dog", "http://a.example/1", null)]
    [InlineData("//en.m.wikipedia.org/wiki/Dog", "http://a.example/1", null)]
    [InlineData("https://en.wikipedia.org/wiki/Dog\" class=\"extiw", "http://a.example/1", null)]
    public void A_page_kept_elsewhere_leads_to_the_same_pages(string page, string source, string? archived)
    {
        Day day = DayPages.One($"<div class='vevent' id='2026_August_5'><div class='description'><ul><li>A <a href=\"{page}\">dog</a> barks. <a class='external text' href='{source}'>(BBC)</a></li></ul></div></div>");
        Entry entry = Assert.Single(day.Entries);
        Assert.Equal(("A dog barks.", "Dog"), (entry.Text, Assert.Single(entry.Links).Target));
        Assert.Equal(new Citation("BBC", "BBC", null, null, "http://a.example/1", archived), Assert.Single(entry.Citations));
    }

    [Fact]
    public void A_mark_of_a_page_in_another_language_leaves_no_brackets()
    {
        Day day = DayPages.One("""
            <div class="vevent" id="2026_August_5"><div class="description"><ul><li>The <a class="new" href="/w/index.php?title=Grupo&amp;redlink=1">Grupo</a><span class="noprint"> [<a class="extiw" href="https://pt.wikipedia.org/wiki/Grupo">pt</a>]</span>, as it is called, barks. <a class="external text" href="https://a.example/1">(BBC)</a></li></ul></div></div>
            """);
        Assert.Equal("The Grupo, as it is called, barks.", Assert.Single(day.Entries).Text);
    }

    [Fact]
    public void An_archive_behind_a_citation_belongs_to_it()
    {
        Day day = DayPages.One("""
            <div class="vevent" id="2026_August_5"><div class="description"><ul><li>A <a href="/wiki/Dog">dog</a> barks. <a class="external text" href="https://a.example/1">(BBC)</a> <a class="external text" href="https://web.archive.org/web/20190801000000/https://a.example/1">Archived</a> August 1, 2019, at the <a href="/wiki/Wayback_Machine">Wayback Machine</a></li></ul></div></div>
            """);
        Entry entry = Assert.Single(day.Entries);
        Assert.Equal("A dog barks.", entry.Text);
        Assert.Equal("https://web.archive.org/web/20190801000000/https://a.example/1", Assert.Single(entry.Citations).Archived);
    }

    [Fact]
    public void The_state_time_is_what_mediawiki_notes_and_else_when_the_page_was_seen()
    {
        DateTimeOffset seen = new(2026, 8, 9, 1, 2, 3, TimeSpan.Zero);
        DateTimeOffset? noted = Assert.IsType<DayReading>(DayPages.Read($"{Modern}<!-- \nNewPP limit report\nCached time: 20260806101112\n-->", seen: seen)[0]).Day.StateTime;
        Assert.Equal(new DateTimeOffset(2026, 8, 6, 10, 11, 12, TimeSpan.Zero), noted);
        Assert.Equal(seen, Assert.IsType<DayReading>(DayPages.Read(Modern, seen: seen)[0]).Day.StateTime);
        Assert.Null(DayPages.One(Modern).StateTime);
    }

    [Fact]
    public void A_saved_page_tells_title_and_revision()
    {
        Day day = DayPages.One($"<!DOCTYPE html><html><head><title>Portal:Current events/2026 August 5 - Wikipedia</title><script>RLCONF={{\"wgRevisionId\":1234567,}}</script></head><body>{Modern}</body></html>");
        Assert.Equal(("1234567", "Portal:Current events/2026 August 5"), (day.Revision, day.Page));
    }

    [Fact]
    public void A_disagreement_about_the_date_is_noted()
    {
        Day day = DayPages.One(Modern, "2026-08-06.html");
        Assert.Equal(new DateOnly(2026, 8, 5), day.Date);
        Assert.Contains("2026-08-06", Assert.Single(day.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<table class=\"infobox vevent\"><tr><td class=\"description\">Battle</td></tr></table>")]
    [InlineData("<div class=\"vevent\"><span class=\"summary\">Concert</span></div>")]
    public void The_box_of_an_event_in_an_article_is_no_day(string box) =>
        Assert.Contains("no box of a day", DayPages.Refusal($"<html><body>{box}<ul><li>x</li></ul></body></html>", "2017-11-23.html"), StringComparison.Ordinal);

    [Fact]
    public void Text_that_is_no_link_to_the_web_stays_text()
    {
        Day day = DayPages.One("<div class=\"vevent\" id=\"2026_August_5\"><div class=\"description\"><ul><li>A <a href=\"javascript:alert(1)\">dog</a> <a href=\"#x\">barks</a> <a>here</a> at <a href=\"/wiki/Ulm\">Ulm</a>.</li></ul></div></div>");
        Entry entry = Assert.Single(day.Entries);
        Assert.Equal(("A dog barks here at Ulm.", 1, 0), (entry.Text, entry.Links.Count, entry.Citations.Count));
    }

    [Theory]
    [InlineData("<div class=\"navbar plainlinks\"><ul><li><a class=\"external text\" href=\"http://a.example/edit\">edit</a></li></ul></div>")]
    [InlineData("<div role=\"navigation\"><ul><li><a href=\"/wiki/Ulm\">Ulm</a> votes on a day</li></ul></div>")]
    [InlineData("<table class=\"sidebar\"><tr><td>Ongoing<ul><li>A war in <a href=\"/wiki/Ulm\">Ulm</a> goes on</li></ul></td></tr></table>")]
    [InlineData("<table><tr><th>Party</th><td><a href=\"/wiki/Ulm\">Ulm Party</a></td></tr></table>")]
    [InlineData("<figure><img src=\"//a.example/x.jpg\"><figcaption>A <a href=\"/wiki/Ulm\">dog</a> in a picture</figcaption></figure>")]
    [InlineData("<ul class=\"gallery mw-gallery-traditional\"><li class=\"gallerybox\"><div class=\"gallerytext\">A <a href=\"/wiki/Ulm\">dog</a> in a picture</div></li></ul>")]
    [InlineData("<div class=\"thumb tright\"><div class=\"thumbcaption\">A <a href=\"/wiki/Ulm\">dog</a> in a picture</div></div>")]
    public void Side_boxes_tables_and_captions_are_no_entries(string aside)
    {
        Day day = DayPages.One($"<div class=\"vevent\" id=\"2026_August_5\"><div class=\"description\">{aside}<ul><li>The <a href=\"/wiki/Dog\">dog</a> barks.</li></ul>{aside}</div></div>");
        Assert.Equal("The dog barks.", Assert.Single(day.Entries).Text);
    }

    [Fact]
    public void A_note_that_the_link_is_dead_marks_the_citation_before_it()
    {
        Day day = DayPages.One("<div class=\"vevent\" id=\"2026_August_5\"><div class=\"description\"><ul><li>The dog barks. <a class=\"external text\" href=\"http://a.example/1\">(BBC)</a><sup>[<i><a href=\"/wiki/Wikipedia:Link_rot\">permanent dead link</a></i>]</sup></li></ul></div></div>");
        Entry entry = Assert.Single(day.Entries);
        Assert.Equal(("The dog barks.", 0, true), (entry.Text, entry.Links.Count, Assert.Single(entry.Citations).Dead));
    }
}
