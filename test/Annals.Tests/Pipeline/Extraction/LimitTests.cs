using System.Text;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Tests.Pipeline.Extraction;

/// <summary>Every limit at its value and one above it.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData(500, 0)]
    [InlineData(501, 1)]
    public void Links_of_an_entry_over_the_limit_stay_as_words(int count, int dropped)
    {
        Day day = DayPages.Body("*" + string.Join(' ', Enumerable.Range(0, count).Select(i => $"[[Page {i}]]")) + " bark. [http://a.example (BBC)]");
        Entry entry = Assert.Single(day.Entries);
        Assert.Equal(Math.Min(count, 500), entry.Links.Count);
        Assert.EndsWith($"Page {count - 1} bark.", entry.Text, StringComparison.Ordinal);
        Assert.Equal(dropped, day.Diagnostics.Count(diagnostic => diagnostic.Message.Contains("limit of 500", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(500, 0)]
    [InlineData(501, 1)]
    public void Citations_of_an_entry_over_the_limit_are_named(int count, int dropped)
    {
        Day day = DayPages.Body("*A dog barks. " + string.Concat(Enumerable.Range(0, count).Select(i => $"[http://a.example/{i} (BBC)] ")));
        Assert.Equal(Math.Min(count, 500), Assert.Single(day.Entries).Citations.Count);
        Assert.Equal(dropped, day.Diagnostics.Count(diagnostic => diagnostic.Message.Contains("limit of 500", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_page_is_read_to_its_limit_of_bytes_and_no_further(int above, bool read)
    {
        byte[] page = Encoding.UTF8.GetBytes("{{Current events|year=2021|month=03|day=4|content=\n*A [[dog]] barks. [http://a.example (BBC)]\n}}");
        Extractor extractor = new(new ReadingLimits { PageBytes = page.Length - above });
        Reading reading = Assert.Single(extractor.Read(new Capture("page", page)));
        Assert.Equal(read, reading is DayReading);
        Assert.Equal(!read, reading is RefusedReading { Reason: var reason } && reason.Contains("limit", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_of_twenty_mebibytes_is_read_and_one_byte_more_is_not()
    {
        byte[] page = Encoding.UTF8.GetBytes("{{Current events|year=2021|month=03|day=4|content=\n*A [[dog]] barks. [http://a.example (BBC)]\n}}" + new string(' ', 20 << 20));
        Assert.IsType<DayReading>(new Extractor().Read(new Capture("page", page.AsMemory(0, 20 << 20)))[0]);
        Assert.Contains("20971520", Assert.IsType<RefusedReading>(new Extractor().Read(new Capture("page", page.AsMemory(0, (20 << 20) + 1)))[0]).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1000, 0)]
    [InlineData(1001, 1)]
    public void An_entry_longer_than_a_headline_is_shown_is_kept_whole_and_named(int length, int named)
    {
        string text = new string('a', length - 2) + " \U0001F415";
        Day day = DayPages.Body($"*{text} [http://a.example (BBC)]");
        Assert.Equal(text, Assert.Single(day.Entries).Text);
        Assert.Equal(named, day.Diagnostics.Count(diagnostic => diagnostic.Message.Contains($"{length} characters", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_million_characters_in_one_headline_are_kept_whole()
    {
        string text = string.Concat(Enumerable.Repeat("dog ", 250_000)).Trim();
        Assert.Equal(text, Assert.Single(DayPages.Body($"*{text} [[x]] [http://a.example (BBC)]").Entries).Text[..text.Length]);
        Assert.Equal(text, Assert.Single(DayPages.One($"<div class='vevent' id='2026_August_5'><div class='description'><ul><li>{text}</li></ul></div></div>").Entries).Text);
    }

    [Fact]
    public void Two_hundred_thousand_links_on_a_page_are_all_read()
    {
        string page = string.Concat(Enumerable.Range(0, 20_000).Select(i => "*" + string.Concat(Enumerable.Range(0, 10).Select(j => $"[[A{i} {j}]] barks ")) + "[http://a.example (BBC)]\n"));
        Day day = DayPages.Body(page);
        Assert.Equal((20_000, 200_000), (day.Entries.Count, day.Entries.Sum(entry => entry.Links.Count)));
    }

    [Fact]
    public void Html_that_nests_too_deeply_is_flattened_and_the_limit_named()
    {
        string deep = string.Concat(Enumerable.Repeat("<div>", 600)) + "x" + string.Concat(Enumerable.Repeat("</div>", 600));
        Day day = DayPages.One($"<div class='vevent' id='2026_August_5'><div class='description'>{deep}<ul><li>A <a href='/wiki/D'>dog</a> barks.</li></ul></div></div>");
        Assert.Contains(day.Entries, entry => entry.Text == "A dog barks.");
        Assert.Contains(day.Diagnostics, diagnostic => diagnostic.Message.Contains("limit of 512", StringComparison.Ordinal));
    }

    [Fact]
    public void Diagnostics_are_bounded_and_the_rest_is_counted()
    {
        Day day = DayPages.Body(string.Concat(Enumerable.Repeat("*A [[dog barks [[at]] all. [http://a.example (BBC)]\n", 250)));
        Assert.Equal(201, day.Diagnostics.Count);
        Assert.Contains("50 more", day.Diagnostics[200].Message, StringComparison.Ordinal);
    }
}
