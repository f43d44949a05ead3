using System.Buffers;
using System.Text;
using Annals.Model;
using Annals.Pipeline.Site.Composition;
using Annals.Pipeline.Site.Offline;
using Annals.Tests.Pipeline.Site.Lists;

namespace Annals.Tests.Pipeline.Site.Offline;

public sealed class OfflineShelfTests
{
    [Theory]
    [InlineData("Sudan's President, Omar al-Bashir", "sudan president omar al bashir")]
    [InlineData("Åsa Norén æ Łódź 94.4 per cent", "asa noren ae lodz 94 per cent")]
    [InlineData("خبر от 日本", "خبر от 日本")]
    [InlineData("a - 1 ! \ud800", "")]
    public void Words_are_plain_small_letters_and_digits(string text, string words) => Assert.Equal(words, string.Join(' ', OfflineShelf.WordsOf(text)));

    [Theory]
    [InlineData("sudan", "s5")]
    [InlineData("94", "0")]
    [InlineData("a1", "a6")]
    [InlineData("az", "a6")]
    [InlineData("от", "x-14")]
    public void A_word_lies_on_the_shelf_of_its_beginning(string word, string shelf)
    {
        Assert.Equal(shelf, OfflineShelf.Of(word, OfflineShelf.OneShelfEvents));
        Assert.Contains(shelf, OfflineShelf.Names(OfflineShelf.OneShelfEvents));
        Assert.Equal("all", OfflineShelf.Of(word, OfflineShelf.OneShelfEvents - 1));
    }

    [Fact]
    public void Every_shelf_has_an_address()
    {
        string[] pages = ["find/years", "find/2017/rows-0", "find/2017/rows-12", .. OfflineShelf.Names(1).Concat(OfflineShelf.Names(1000)).Select(name => $"find/2017/words-{name}")];
        Assert.True(pages.Length > 100);
        Assert.All(pages, page => Assert.Equal([page + ".js"], SiteAddress.Parse(page)!.Files));
        Assert.All(["find/2017", "find/index", "find/2017/words-", "find/2017/words-zz", "find/2017/rows-00", "find/2017/rows-x", "find/17/rows-0", "find/2017/rows-0/1"], page => Assert.Null(SiteAddress.Parse(page)));
    }

    [Fact]
    public void Places_are_told_by_their_distances_and_a_word_that_is_nearly_everywhere_by_a_mark()
    {
        OfflineYear year = new(400);
        for (int i = 0; i < 400; i++)
        {
            year.Add(SampleLists.Bridge, [i % 2 == 0 ? "strike" : "storm", i is 3 or 50 ? "street \"<" : ""]);
        }

        ArrayBufferWriter<byte> output = new();
        OfflineFiles.WriteWords(output, year, 2017, "s4");
        Assert.Equal("annalsFind(\"2017/words-s4\",{\n\"storm\":\"*\",\n\"street\":\"3 1b\",\n\"strike\":\"*\"});\n", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Rows_hold_title_address_and_a_language_that_is_not_the_sites()
    {
        OfflineYear year = new(2);
        year.Add(SampleLists.Mayor, []);
        year.Add(SampleLists.Flood with { Title = "</script>", Language = "ar" }, []);
        ArrayBufferWriter<byte> output = new();
        OfflineFiles.WriteRows(output, year, 2017, 0, new SiteSettings());
        string text = Encoding.UTF8.GetString(output.WrittenSpan);
        Assert.StartsWith("annalsFind(\"2017/rows-0\",[\n[\"Mayor Åsa Norén resigns over the harbour contracts\",\"11/23/mayor-asa-noren-resigns.html\"],\n[\"", text, StringComparison.Ordinal);
        Assert.EndsWith(",\"11/23/water-stands-in-the-old-town.html\",\"ar\"]]);\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<", text, StringComparison.Ordinal);
    }
}
