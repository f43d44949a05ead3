using Annals.Model;

namespace Annals.Tests.Pipeline.Extraction;

/// <summary>Links, templates and signs in running text.</summary>
public sealed class InlineTests
{
    [Theory]
    [InlineData("[[Israel]]i", "Israel", null, "Israeli")]
    [InlineData("[[soldier]]s", "soldier", null, "soldiers")]
    [InlineData("[['Ndrangheta]]", "'Ndrangheta", null, "'Ndrangheta")]
    [InlineData("[[A_B_(c)|d]]", "A B (c)", null, "d")]
    [InlineData("[[List#Youngest_winners|w]]", "List", "Youngest winners", "w")]
    [InlineData("[[ A |b]]", "A", null, "b")]
    [InlineData("[[A%20B|c]]", "A B", null, "c")]
    [InlineData("[[War (2001&ndash;2014)|w]]", "War (2001–2014)", null, "w")]
    [InlineData("[[A|''b'']]", "A", null, "b")]
    [InlineData("''[[A]]''", "A", null, "A")]
    [InlineData("[[A (b)|]]", "A (b)", null, "A")]
    [InlineData("[[A| b ]]", "A", null, "b")]
    [InlineData("[[omar Al-Bashir]]", "omar Al-Bashir", null, "omar Al-Bashir")]
    [InlineData("{{ill|New thing|de|Neues Ding}}", "New thing", null, "New thing")]
    [InlineData("{{Interlanguage link multi|Gehua Network|zh|3=歌华有线}}", "Gehua Network", null, "Gehua Network")]
    [InlineData("{{ill|New thing|de|lt=the thing}}", "New thing", null, "the thing")]
    [InlineData("{{USS|Cole|DDG-67}}", "USS Cole (DDG-67)", null, "USS Cole")]
    [InlineData("[[:File:A.jpg|picture]]", "File:A.jpg", null, "picture")]
    [InlineData("[[w:Cat|cat]]", "Cat", null, "cat")]
    [InlineData("[[:en:Cat#Food|cat]]", "Cat", "Food", "cat")]
    [InlineData("[[:w:en:Cat|cat]]", "Cat", null, "cat")]
    [InlineData("[[w:de:Katze|cat]]", "de:Katze", null, "cat")]
    public void Links_know_their_page_and_their_words(string wikitext, string target, string? fragment, string text)
    {
        Entry entry = DayPages.Entry($"*😀 The {wikitext} barks. [http://a.example (BBC)]");
        Assert.Equal($"😀 The {text} barks.", entry.Text);
        Assert.Equal(new Link(target, fragment, text, 6, Scalars.Count(text)), Assert.Single(entry.Links));
    }

    [Theory]
    [InlineData("[[File:A.jpg|thumb|A [[dog]] and {{x}}]]", "")]
    [InlineData("[[Image:A.jpg]]", "")]
    [InlineData("[[Category:Dogs]]", "")]
    [InlineData("[[#Above|above]]", "above")]
    [InlineData("[for the war]", "[for the war]")]
    [InlineData("a &amp; b &lt;i&gt; &#8211; &#x20; c", "a & b <i> – c")]
    [InlineData("a<br/>b<br>c", "a b c")]
    [InlineData("<small>a</small> <!-- b -->c", "a c")]
    [InlineData("H<sub>2</sub>O <u>x</u>", "H2O x")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("<nowiki>[[a]] ''b''</nowiki>", "[[a]] ''b''")]
    [InlineData("zero\u200Bwidth", "zerowidth")]
    [InlineData("{{M|w|4.7}}", "Mw 4.7")]
    [InlineData("{{M|6.1}}", "M 6.1")]
    [InlineData("{{nowrap|a b}}", "a b")]
    [InlineData("{{lang|fr|chat ''noir''}}", "chat noir")]
    [InlineData("{{formatnum:1234567.5}}", "1,234,567.5")]
    [InlineData("{{frac|1|2}}", "1⁄2")]
    [InlineData("{{frac|3|1|2}}", "3 1⁄2")]
    [InlineData("a{{snd}}b{{'}}s", "a – b's")]
    [InlineData("{{nowrap|{{lang|de|Hund}} x}}", "Hund x")]
    [InlineData("{{convert|12|km|mi}}", "12 kilometres (7.5 mi)")]
    [InlineData("{{convert|100|km|mi|abbr=on}}", "100 km (62 mi)")]
    [InlineData("{{convert|5,900|ft|m|sp=us}}", "5,900 feet (1,800 m)")]
    [InlineData("{{convert|1|mi|km}}", "1 mile (1.6 km)")]
    [InlineData("{{cvt|40|C|F}}", "40 °C (104 °F)")]
    [InlineData("{{convert|5|to|10|km|mi}}", "5 to 10 kilometres (3.1–6.2 mi)")]
    [InlineData("{{convert|7|smoot}}", "7 smoot")]
    [InlineData("{{citation needed|date=May 2010}}", "")]
    [InlineData("{{flagicon|France}}", "")]
    [InlineData("{{wikinews|The dog barks}}", "")]
    [InlineData("[mailto:dog@ulm.example writes and]", "writes and")]
    public void Signs_and_templates_become_words(string wikitext, string text)
    {
        Entry entry = DayPages.Entry($"*The dog {wikitext} barks. [http://a.example (BBC)]");
        Assert.Equal(text.Length == 0 ? "The dog barks." : $"The dog {text} barks.", entry.Text);
        Assert.True(entry.Held is null, entry.Held);
    }

    [Fact]
    public void An_unknown_template_keeps_its_values_and_holds_the_entry_back()
    {
        Entry entry = DayPages.Entry("*The {{strange|dog|colour=red|[[cat]]}} barks. [http://a.example (BBC)]");
        Assert.Equal("The dog cat barks.", entry.Text);
        Assert.Equal("cat", Assert.Single(entry.Links).Target);
        Assert.Contains("{{strange}}", entry.Held, StringComparison.Ordinal);
    }

    [Fact]
    public void Templates_that_would_double_at_each_level_are_stopped()
    {
        string nested = string.Concat(Enumerable.Repeat("{{ill|", 30)) + "x" + string.Concat(Enumerable.Repeat("}}", 30));
        Entry entry = DayPages.Entry($"*The {nested} barks. [http://a.example (BBC)]");
        Assert.Contains("nested too deeply", entry.Held, StringComparison.Ordinal);
        Assert.True(entry.Text.Length < 10_000);
    }

    [Fact]
    public void Of_links_that_nest_the_inner_counts()
    {
        Entry entry = DayPages.Entry("*[[a|[[b]]]]: The [[c|d [[e]] f]] barks. [http://a.example (BBC)]");
        Assert.Equal(["b"], entry.Topics.SelectMany(topic => topic.Links).Select(link => link.Target));
        Assert.Equal(["e"], entry.Links.Select(link => link.Target));
        Assert.Equal("The d e f barks.", entry.Text);
    }

    [Fact]
    public void An_unclosed_link_does_not_eat_the_line()
    {
        Day day = DayPages.Body("*The [[dog barks at [[cats]]. [http://a.example (BBC)]\n*Next. [http://a.example (BBC)]");
        Assert.Equal(["The dog barks at cats.", "Next."], day.Entries.Select(entry => entry.Text));
        Assert.Equal("cats", Assert.Single(day.Entries[0].Links).Target);
        Assert.Equal("BBC", Assert.Single(day.Entries[0].Citations).Label);
        Assert.Equal(3, Assert.Single(day.Diagnostics).Line);
    }

    [Theory]
    [InlineData("{{as of|2016}}", "As of 2016")]
    [InlineData("{{as of|2016|10|lc=y}}", "as of October 2016")]
    [InlineData("{{as of|2016|10|02|since=y}}", "Since 2 October 2016")]
    [InlineData("{{as of|2016|10|2|df=US}}", "As of October 2, 2016")]
    [InlineData("{{as of|2016|alt=By then}}", "By then")]
    [InlineData("{{start date|2016|10|2|df=y}}", "2 October 2016")]
    [InlineData("{{age|1950|12|31|2016|10|2}}", "65")]
    [InlineData("{{age in years|1950|10|2|2016|10|2}}", "66")]
    [InlineData("{{nihongo|Tower|塔|Tō}}", "Tower (塔, Tō)")]
    [InlineData("{{nihongo||塔|Tō}}", "Tō (塔)")]
    [InlineData("{{lang-el|λόγος}}", "λόγος")]
    public void Templates_show_their_text(string template, string text)
    {
        Entry entry = DayPages.Entry($"*The [[dog]] of {template}. [http://a.example (BBC)]");
        Assert.Equal(($"The dog of {text}.", null), (entry.Text, entry.Held));
    }

    [Theory]
    [InlineData("{{age|1950|1|1}}")]
    [InlineData("{{age|1950|1|1|1949|1|1}}")]
    [InlineData("{{age|1950|13|1|2016|1|1}}")]
    public void An_age_that_depends_on_the_day_of_reading_or_is_none_is_held_back(string template) =>
        Assert.Contains("age", DayPages.Entry($"*The [[dog]] of {template}. [http://a.example (BBC)]").Held, StringComparison.Ordinal);

    [Fact]
    public void A_link_to_the_same_page_in_another_language_shows_nothing_unless_it_is_meant_to()
    {
        Entry entry = DayPages.Entry("*The [[dog]] barks[[de:Hund]] at [[:de:Katze|a cat]] on [[Mission: Ulm|a mission]]. [http://a.example (BBC)]");
        Assert.Equal("The dog barks at a cat on a mission.", entry.Text);
        Assert.Equal(["dog", "de:Katze", "Mission: Ulm"], entry.Links.Select(link => link.Target));
    }
}
