using Annals.Model;

namespace Annals.Tests.Pipeline.Extraction;

/// <summary>Which line is a category, which a topic, which an entry.</summary>
public sealed class CategoryAndTopicTests
{
    private const string Cited = " [http://a.example/1 (BBC)]";

    [Theory]
    [InlineData(";Sports", "Sports")]
    [InlineData("; Sport:", "Sports")]
    [InlineData("'''Sport'''", "Sports")]
    [InlineData("'''Sport:'''", "Sports")]
    [InlineData("'''Sport''':", "Sports")]
    [InlineData("==Sport==", "Sports")]
    [InlineData("=== Sport ===", "Sports")]
    [InlineData("<b>Sport</b>", "Sports")]
    [InlineData("'''''Sport'''''", "Sports")]
    [InlineData("'''[[Sport]]'''", "Sports")]
    [InlineData("Sport", "Sports")]
    [InlineData("*'''Sport'''", "Sports")]
    [InlineData(";Armed conflict and attacks", "Armed conflicts and attacks")]
    [InlineData(";Armed attacks and conflicts", "Armed conflicts and attacks")]
    [InlineData(";attacks and armed conflicts", "Armed conflicts and attacks")]
    [InlineData(";Disasters", "Disasters and accidents")]
    [InlineData(";Business & economy", "Business and economy")]
    [InlineData(";Business and economics", "Business and economy")]
    [InlineData(";Business and econony", "Business and economy")]
    [InlineData(";Health", "Health and environment")]
    [InlineData(";Health and medicine", "Health and environment")]
    [InlineData(";Politics", "Politics and elections")]
    [InlineData(";Politics and election", "Politics and elections")]
    [InlineData(";Science", "Science and technology")]
    [InlineData(";Art & literature", "Arts and culture")]
    [InlineData(";Law and Crime", "Law and crime")]
    [InlineData(";Transportation", "Transportation")]
    [InlineData("'''Religion and Dogs'''", "Religion and Dogs")]
    public void Category_lines_of_all_eras_have_one_name(string line, string name) =>
        Assert.Equal(name + " /  / A dog barks.", DayPages.Shown(DayPages.Entry(line + "\n* A dog barks." + Cited)));

    [Fact]
    public void A_link_that_holds_the_colon_of_its_topic_line_ends_before_it()
    {
        TopicLine topic = Assert.Single(DayPages.Entry("*[[Strait of Aland|Aland:]]\n** A ferry sinks." + Cited).Topics);
        Assert.Equal(new Link("Strait of Aland", null, "Aland", 0, 5), Assert.Single(topic.Links));
        Assert.Equal("Aland", topic.Text);
    }

    [Fact]
    public void Items_of_a_list_in_html_are_entries()
    {
        Day day = DayPages.Body($"<ul>\n<li>One sinks.{Cited}</li>\n<li>[[T]]<ul><li>Two sink.{Cited}</li></ul></li>\n</ul>\n*[[U]] <ul><li>Three sink.{Cited}</li></ul>\n*Four sink.{Cited}");
        Assert.Equal(["- /  / One sinks.", "- / T / Two sink.", "- / U / Three sink.", "- /  / Four sink."], day.Entries.Select(DayPages.Shown));
        Assert.Equal([4, 5, 7, 8], day.Entries.Select(entry => entry.Line));
    }

    [Fact]
    public void What_stands_behind_a_category_on_its_line_is_an_entry() =>
        Assert.Equal("Sports / T / A dog barks.", DayPages.Shown(DayPages.Entry($"; Sport : [[T]]: A dog barks.{Cited}")));

    [Fact]
    public void A_category_ends_the_topics_above_it_and_is_kept_as_printed()
    {
        Day day = DayPages.Body($"*[[T]]\n**One.{Cited}\n;Health & medicine\n**Two.{Cited}");
        Assert.Equal(["- / T / One.", "Health and environment /  / Two."], day.Entries.Select(DayPages.Shown));
        Assert.Equal("Health & medicine", day.Entries[1].CategoryAsPrinted);
    }

    [Theory]
    [InlineData("*[[T]]\n**x", "T")]
    [InlineData("* [[T]]:\n** x", "T")]
    [InlineData("*[[A]], [[B]]; [[C]] and [[D|E]]\n**x", "A, B; C and E")]
    [InlineData("*[[A]] / [[B]]\n**x", "A / B")]
    [InlineData("*Aftermath of the [[A]]\n**x", "Aftermath of the A")]
    [InlineData("*''[[A v. B]]'':\n**x", "A v. B")]
    [InlineData("*Iraq:\n**x", "Iraq")]
    [InlineData("*Protests in Ruritania\n**x", "Protests in Ruritania")]
    [InlineData("*[[A]]\n**[[B]]\n***[[C]]\n****[[D]]\n*****x", "A > B > C > D")]
    [InlineData("**[[A]]\n***x", "A")]
    [InlineData("*[[A]]\n***x", "A")]
    [InlineData("*[[A]]\n*:x", "A")]
    [InlineData("*[[A]]\n:x", "A")]
    [InlineData(":[[A]]\n::x", "A")]
    [InlineData("*[[A]]: x", "A")]
    [InlineData("*[[A]], [[B]]: x", "A, B")]
    [InlineData("*[[A]]\n**[[B]]: x", "A > B")]
    [InlineData("*[[A]]\n\n**x", "A")]
    public void Topics_are_told_from_entries(string body, string topics) => Assert.Equal($"- / {topics} / x", DayPages.Shown(DayPages.Entry(body + Cited)));

    [Fact]
    public void A_topic_keeps_its_links()
    {
        TopicLine topic = Assert.Single(DayPages.Entry("*[[Russian war|War]] in [[Kiev#History]]\n**x" + Cited).Topics);
        Assert.Equal([new Link("Russian war", null, "War", 0, 3), new Link("Kiev", "History", "Kiev#History", 7, 12)], topic.Links);
    }

    [Fact]
    public void A_bullet_with_a_citation_is_an_entry_even_with_bullets_below_it() =>
        Assert.Equal(["- /  / One.", "- /  / Two."], DayPages.Body($"*One.{Cited}\n**Two.{Cited}").Entries.Select(DayPages.Shown));

    [Fact]
    public void A_sentence_without_a_citation_is_an_entry_with_bullets_below_it_and_without()
    {
        Day day = DayPages.Body($"*[[T]]\n**[[Ann]] wins the [[cup]] against all odds, for the first time since 1959.\n***More.{Cited}\n**The [[cup]] was made in [[Ulm]].");
        Assert.Equal(["- / T / Ann wins the cup against all odds, for the first time since 1959.", "- / T / More.", "- / T / The cup was made in Ulm."], day.Entries.Select(DayPages.Shown));
    }

    [Theory]
    [InlineData("*[[T]]")]
    [InlineData("*[[T]]:")]
    [InlineData("*[[T]], [[U]]")]
    [InlineData("*Aftermath of the [[T]]")]
    public void A_name_without_bullets_below_it_is_an_empty_topic_and_no_event(string line)
    {
        Day day = DayPages.Body($"{line}\n*x{Cited}");
        Assert.Equal("- /  / x", DayPages.Shown(Assert.Single(day.Entries)));
        Assert.Contains("has no entries", Assert.Single(day.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_begins_with_a_blank_continues_the_bullet_above() =>
        Assert.Equal("- /  / A dog barks loudly.", DayPages.Shown(DayPages.Entry("*A dog\n barks loudly." + Cited)));

    [Fact]
    public void Text_outside_of_any_list_is_kept()
    {
        Day day = DayPages.Body($"*[[T]]\n**One.{Cited}\nTwo without a bullet.{Cited}\nThree [[alone]].");
        Assert.Equal(["- / T / One.", "- /  / Two without a bullet.", "- /  / Three alone. / held"], day.Entries.Select(DayPages.Shown));
    }

    [Theory]
    [InlineData("<gallery>\nFile:A.jpg|A [[dog]] in a picture\nB.jpg\n</gallery>\n")]
    [InlineData("<gallery widths=100>A.jpg|A [[dog]]</gallery>\n")]
    [InlineData("<gallery>\nA.jpg|A gallery that is never closed\n")]
    public void Pictures_of_a_gallery_are_no_entries(string gallery) =>
        Assert.Equal(["- /  / The cat sits.", "- /  / The cow moos."], DayPages.Body($"*The [[cat]] sits.{Cited}\n{gallery}*The [[cow]] moos.{Cited}").Entries.Select(DayPages.Shown));

    [Fact]
    public void Rows_of_a_table_are_no_entries_but_are_told_and_lists_within_it_are_read()
    {
        Day day = DayPages.Body("*The [[dog]] barks. [http://a.example (BBC)]\n{| class=\"wikitable\"\n! Party !! Seats\n|-\n| [[Ulm Party]] || 12\n|\n*The [[cat]] sits. [http://b.example (BBC)]\n|}\n| after the table");
        Assert.Equal(["The dog barks.", "The cat sits.", "| after the table"], day.Entries.Select(entry => entry.Text));
        Assert.Equal([5, 7], day.Diagnostics.Where(diagnostic => diagnostic.Message.Contains("table", StringComparison.Ordinal)).Select(diagnostic => diagnostic.Line));
    }
}
