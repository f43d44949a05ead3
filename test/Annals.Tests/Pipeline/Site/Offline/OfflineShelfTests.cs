using System.Text;
using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Composition;
using Annals.Pipeline.Site.Offline;

namespace Annals.Tests.Pipeline.Site.Offline;

public sealed class OfflineShelfTests
{
    [Theory]
    [InlineData("Sudan's President, Omar al-Bashir", "sudan president omar al bashir")]
    [InlineData("Åsa Norén æ Łódź 94.4 per cent", "asa noren ae lodz 94 per cent")]
    [InlineData("خبر от 日本", "خبر от 日本")]
    [InlineData("a - 1 ! \ud800", "")]
    public void Words_are_plain_small_letters_and_digits(string text, string words)
    {
        List<string> found = [];
        foreach (ReadOnlySpan<char> word in new WordSpans(text))
        {
            found.Add(word.ToString());
        }

        Assert.Equal(words, string.Join(' ', found));
    }

    [Theory]
    [InlineData("sudan", "s5", "s")]
    [InlineData("94", "0", "0")]
    [InlineData("a1", "a6", "a")]
    [InlineData("az", "a6", "a")]
    [InlineData("zz", "z6", "z")]
    [InlineData("от", "other-14", "other")]
    public void A_word_lies_on_the_shelf_of_its_beginning(string word, string ofMany, string ofFew)
    {
        Assert.Equal(ofMany, OfflineShelf.Of(word, OfflineShelf.FewShelvesEvents));
        Assert.Equal(ofFew, OfflineShelf.Of(word, OfflineShelf.FewShelvesEvents - 1));
        Assert.Equal("all", OfflineShelf.Of(word, OfflineShelf.OneShelfEvents - 1));
        Assert.All([1, OfflineShelf.OneShelfEvents, OfflineShelf.FewShelvesEvents], events => Assert.Contains(OfflineShelf.Of(word, events), OfflineShelf.Names(events)));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(1000, 30)]
    [InlineData(10_000, 200)]
    public void Every_shelf_has_an_address(int events, int atLeast)
    {
        string[] pages = ["find/parts", "find/2017/rows-0", "find/2017-11/rows-12", .. OfflineShelf.Names(events).Select(name => $"find/2017/words-{name}"), .. OfflineShelf.Names(events).Select(name => $"find/2017-11/words-{name}")];
        Assert.True(pages.Length > atLeast);
        Assert.All(pages, page => Assert.Equal([page + ".js"], SiteAddress.Parse(page)!.Files));
        Assert.All(["find/2017", "find/index", "find/2017/words-", "find/2017/words-zz", "find/2017/rows-00", "find/2017/rows-x", "find/17/rows-0", "find/2017-1/rows-0", "find/2017-11-2/rows-0", "find/2017/rows-0/1"], page => Assert.Null(SiteAddress.Parse(page)));
    }

    [Fact]
    public void The_newest_year_has_a_part_for_each_month()
    {
        DayRecord[] days = [Day(2015, 6, 15, 3), Day(2015, 11, 1, 2), Day(2016, 1, 1, 0), Day(2017, 2, 28, 1), Day(2017, 11, 23, 4), Day(2017, 11, 24, 5), Day(2018, 1, 1, 0)];
        Assert.Equal(["2017-11 9", "2017-02 1", "2015 5"], OfflinePart.Of(days, 0).Select(part => $"{part.Name} {part.Events}"));
        Assert.Equal(["2017-11 9", "2017-02 1", "2015 5", "undated 3"], OfflinePart.Of(days, 3).Select(part => $"{part.Name} {part.Events}"));
        Assert.Empty(OfflinePart.Of([], 0));

        static DayRecord Day(int year, int month, int day, int events) => new(new DateOnly(year, month, day), true, events, 0);
    }

    [Fact]
    public void Places_are_told_by_their_distances_with_their_fields_and_a_word_that_is_nearly_everywhere_by_a_mark()
    {
        const int Events = 4000;
        OfflineIndex index = new(
            Enumerable.Range(0, Events).Select(i => (Row(i is 3 or 50 ? "street \"<" : i % 2 == 0 ? "strike, strike" : ""), Texts(i))), Events);
        PageBytes output = new();
        OfflineFiles.WriteWords(output, index, new OfflinePart(new ListPeriod(2017), Events), "s4");
        Assert.Equal("annalsFind(\"2017/words-s4\",{\n\"storm\":\"**\",\n\"street\":\"3PH 11ET a aP\",\n\"strike\":\"* 14ET\"});\n", Encoding.UTF8.GetString(output.WrittenSpan));

        static IEnumerable<(string Text, OfflineField Field)> Texts(int i) =>
            [("storm", OfflineField.Topic), (i is 3 or 60 ? "street" : "", OfflineField.Publisher), (i is 40 ? "street strike" : "", OfflineField.Entity), (i is 40 ? "street strike" : "", OfflineField.Topic)];
    }

    [Fact]
    public void Rows_hold_title_address_a_language_that_is_not_the_sites_and_how_the_headline_goes_on()
    {
        OfflineIndex index = new(
            [
                (Row("Mayor Åsa Norén resigns"), []), (Row("The mayor resigns…") with { Headline = "The mayor resigns over the contracts." }, []),
                (Row("</script>") with { Headline = "</script> and so on", Language = "ar" }, []),
            ],
            3);
        PageBytes output = new();
        OfflineFiles.WriteRows(output, index, new OfflinePart(new ListPeriod(2017, 11), 2), 0, new SiteSettings());
        string text = Encoding.UTF8.GetString(output.WrittenSpan);
        Assert.StartsWith("annalsFind(\"2017-11/rows-0\",[\n[\"Mayor Åsa Norén resigns\",\"11/23/page.html\"],\n[\"The mayor resigns…\",\"11/23/page.html\",\"\",\" over the contracts.\"],\n[\"", text, StringComparison.Ordinal);
        Assert.EndsWith(",\"11/23/page.html\",\"ar\",\" and so on\"]]);\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<", text, StringComparison.Ordinal);
    }

    private static OfflineRow Row(string title) => new(title, title, "news/2017/11/23/page", "en");
}
