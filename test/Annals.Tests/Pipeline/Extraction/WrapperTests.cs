using Annals.Model;

namespace Annals.Tests.Pipeline.Extraction;

/// <summary>The eras of the wrapper, and pages that lack a part of it.</summary>
public sealed class WrapperTests
{
    private const string Below = "<!-- All news items below this line -->";
    private const string Above = "<!-- All news items above this line -->";
    private const string Bullet = "\n* A [[dog]] barks. [http://a.example/1 (BBC)]\n";

    [Theory]
    [InlineData(Below + "{{Current events|year=2008|month=09|day=4|content=\n" + Bullet + Above + "}}", 3)]
    [InlineData("{{Current events|year=2008|month=09|day=4|content=\n\n" + Below + Bullet + Above + "}}", 4)]
    [InlineData("{{Current events header|2008|09|4}}\n\n" + Below + Bullet + Above + "|}", 4)]
    [InlineData("{{Current events|year=2008|month=09|day=4|top=yes}}\n" + Below + Bullet + Above + "\n{{Current events|year=2008|month=09|day=4|bottom=yes}}", 3)]
    [InlineData("{{Current events|year=2008|month=09|day=4|content=" + Bullet + "}}", 2)]
    [InlineData("{{Current events|year=2008|month=09|day=4|content=" + Bullet, 2)]
    [InlineData("{{Current events|year=2008|month=09|day=4|content=" + Below + Bullet + "}}", 2)]
    [InlineData("{{Current events|year=2008|month=09|day=4|content=" + Bullet + Above + "}}", 2)]
    [InlineData("{{Current events|year=2008|month=09|day=4|top=yes}}" + Bullet + "{{Current events|year=2008|month=09|day=4|bottom=yes}}", 2)]
    [InlineData("{{Current events|year=2008|month=09|day=4|top=yes}}" + Bullet, 2)]
    [InlineData("{{current_events header|2008|09|4}}" + Bullet + "|}", 2)]
    [InlineData("{{ Current events\n| year = 2008\n| month = September\n| day = 04\n| content =" + Bullet + "}}", 6)]
    [InlineData("<noinclude>{{x}}</noinclude>{{Current events|day=4|month=9|year=2008|content=" + Below + Bullet + Above + "}}<noinclude>[[Category:x]]</noinclude>", 2)]
    public void Every_era_and_every_lack_of_one_marker_is_read(string page, int line)
    {
        Day day = DayPages.One(page);
        Entry entry = Assert.Single(day.Entries);
        Assert.Equal((new DateOnly(2008, 9, 4), "A dog barks.", line), (day.Date, entry.Text, entry.Line));
        Assert.Equal("Portal:Current events/2008 September 4", day.Page);
    }

    [Theory]
    [InlineData("2008-09-04.wiki")]
    [InlineData("sub/Portal_Current events_2008 September 4.txt")]
    [InlineData("Portal%3ACurrent_events%2F2008_September_4")]
    public void Without_a_template_the_date_comes_from_the_name(string name) => Assert.Equal(new DateOnly(2008, 9, 4), DayPages.One(Below + Bullet + Above, name).Date);

    [Fact]
    public void A_list_with_a_date_in_its_name_is_a_day_page_even_without_any_marker() => Assert.Single(DayPages.One(Bullet, "2008-09-04.txt").Entries);

    [Fact]
    public void The_templates_date_counts_and_a_disagreement_is_noted()
    {
        Day day = DayPages.One("{{Current events|year=2008|month=09|day=4|content=" + Below + Bullet + Above + "}}", "2008-09-05.wiki");
        Assert.Equal(new DateOnly(2008, 9, 4), day.Date);
        Assert.Contains("2008-09-05", Assert.Single(day.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_days_in_one_file_are_several_readings()
    {
        string page = Below + "{{Current events|year=2008|month=09|day=4|content=" + Bullet + Above + "}}\n"
            + Below + "{{Current events|year=2008|month=09|day=5|content=" + Bullet + Bullet + Above + "}}\n"
            + "{{Current events|year=2008|month=09|day=6|top=yes}}" + Bullet + "{{Current events|year=2008|month=09|day=6|bottom=yes}}";
        Assert.Equal(["4 1", "5 2", "6 1"], DayPages.Read(page).Cast<DayReading>().Select(reading => $"{reading.Day.Date.Day} {reading.Day.Entries.Count}"));
    }

    [Fact]
    public void The_same_day_twice_on_a_page_is_one_day_without_doubles()
    {
        const string head = "{{Current events|year=2008|month=09|day=4|content=";
        Day day = DayPages.One($"{head}{Bullet}}}}}\n{head}{Bullet}* A [[cat]] mews. [http://a.example/2 (BBC)]\n}}}}");
        Assert.Equal(["A dog barks.", "A cat mews."], day.Entries.Select(entry => entry.Text));
        Assert.Contains(day.Diagnostics, diagnostic => diagnostic.Message.Contains("holds the day twice; 1 of 2", StringComparison.Ordinal));
    }

    [Fact]
    public void Superfluous_braces_in_an_entry_do_not_end_the_page() =>
        Assert.Equal(2, DayPages.One("{{Current events|year=2008|month=09|day=4|content=\n* A [[dog]] barks}}. [http://a.example/1 (BBC)]" + Bullet + "}}").Entries.Count);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("   \n ", "white space")]
    [InlineData("A tale of two cities.", "no marker")]
    [InlineData("* a list\n* of things", "no list with a date")]
    [InlineData("{{Current events|content=\n* x\n}}", "tells its date")]
    [InlineData("<?xml version='1.0'?><catalogue><book/></catalogue>", "XML")]
    [InlineData("WARC/1.0\r\nWARC-Type: warcinfo", "web archive")]
    [InlineData("{\"version\": \"1.1\"}", "JSON")]
    [InlineData("{\"a\": ", "JSON")]
    [InlineData("<!DOCTYPE html><html><p>News of the day", "HTML")]
    public void Anything_else_is_refused_in_one_sentence(string text, string word)
    {
        string reason = DayPages.Refusal(text);
        Assert.Contains(word, reason, StringComparison.Ordinal);
        Assert.EndsWith(".", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{Current events|")]
    [InlineData("{{Current events|year=")]
    [InlineData("{{Current events|{{nowrap|x}}")]
    public void The_beginning_of_a_head_that_strays_into_an_entry_ends_no_page(string stray)
    {
        Day day = DayPages.Body($"*The [[dog]] barks. [http://a.example (BBC)]\n*The {stray} [[cat]] sits. [http://a.example (BBC)]\n*The [[cow]] moos. [http://a.example (BBC)]");
        Assert.Equal(new DateOnly(2021, 3, 4), day.Date);
        Assert.Equal(["dog", "cat", "cow"], day.Entries.Select(entry => Assert.Single(entry.Links).Target));
    }

    [Theory]
    [InlineData("year=2021|month=03|day=4}")]
    [InlineData("year=2021|month=03|day=4|bottom=yes}")]
    public void A_head_without_its_last_brace_may_touch_the_next_one(string first)
    {
        ValueList<Reading> readings = DayPages.Read($"{{{{Current events|{first}{{{{Current events|year=2021|month=03|day=5|content=\n*The [[dog]] barks. [http://a.example (BBC)]\n}}}}");
        Assert.Contains(readings, reading => reading is DayReading { Day: { Date.Day: 5, Entries.Count: 1 } });
    }
}
