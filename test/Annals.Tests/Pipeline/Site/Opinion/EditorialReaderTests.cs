using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Lists;
using Annals.Pipeline.Site.Opinion;
using Annals.Tests.Pipeline.Site.Lists;

namespace Annals.Tests.Pipeline.Site.Opinion;

public sealed class EditorialReaderTests
{
    private const string Head = "# Title\nBy: A Writer\nDate: 2017-11-24\n\n";

    private static readonly EditorialReader Reader = new("en", "https://harbour.example/chronicle", SampleLists.Find);

    [Fact]
    public void Title_author_date_lead_and_linked_events_are_read()
    {
        EditorialReading reading = Reader.Read("bridge.md", SampleLists.EditorialFile);

        Editorial editorial = Assert.IsType<Editorial>(reading.Editorial);
        Assert.Equal(("Who pays for the bridge?", "Ida Falk", new DateOnly(2017, 11, 24)), (editorial.Title, editorial.Author, editorial.Date));
        Assert.Equal("A pier does not move overnight.", editorial.Lead);
        Assert.Equal("opinion/2017/11/24/who-pays-for-the-bridge", editorial.Url);
        Assert.Equal([SampleLists.Bridge.Url, SampleLists.Mayor.Url], editorial.Events.Select(linked => linked.Url));
    }

    [Fact]
    public void Links_that_lead_nowhere_are_reported_with_file_and_line_and_printed_as_words()
    {
        EditorialReading reading = Reader.Read("bridge.md", SampleLists.EditorialFile);

        Assert.Equal(
            [
                "bridge.md:24: javascript:alert(1) may not become a link: its words are printed without it",
                "bridge.md:24: there is no event 2017-11-22/none: its words are printed without a link",
            ],
            reading.Faults.Select(fault => fault.ToString()));
        Assert.EndsWith("nor is this, and this event is not known.", Assert.Single(reading.Editorial!.Body[^1].Inlines).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1, "title")]
    [InlineData("Text without a title", 1, "title")]
    [InlineData("# Title\n\nText", 3, "signed")]
    [InlineData("# Title\nBy: A\nDate: 24.11.2017\n\nText", 3, "24.11.2017")]
    [InlineData("# Title\nBy: A\nDate: 2017-11-24\n\n", 4, "without text")]
    public void A_file_without_its_parts_is_refused_and_says_why(string text, int line, string reason)
    {
        EditorialReading reading = Reader.Read("a.md", text);

        Assert.Null(reading.Editorial);
        Assert.Contains(reading.Faults, fault => fault.Line == line && fault.Message.Contains(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[x](2017-11-23/water-stands-in-the-old-town)")]
    [InlineData("[x](/news/2017/11/23/water-stands-in-the-old-town)")]
    [InlineData("[x](/news/2017/11/23/water-stands-in-the-old-town.html)")]
    [InlineData("[x](https://harbour.example/chronicle/news/2017/11/23/water-stands-in-the-old-town.md)")]
    [InlineData("[x][1]\n\n[1]: 2017-11-23/water-stands-in-the-old-town")]
    public void An_event_may_be_linked_by_each_of_its_addresses(string link)
    {
        EditorialInline inline = Assert.Single(Body(link)[0].Inlines);

        Assert.Equal((EditorialInlineKind.EventLink, SampleLists.Flood.Url), (inline.Kind, inline.Address));
    }

    [Fact]
    public void An_address_elsewhere_that_looks_like_an_event_stays_an_address_elsewhere() =>
        Assert.Equal(EditorialInlineKind.WebLink, Assert.Single(Body("[x](https://other.example/news/2017/11/23/water-stands-in-the-old-town)")[0].Inlines).Kind);

    [Fact]
    public void Raw_html_is_text() => Assert.Equal("<b>a</b> <script>x</script>", Assert.Single(Body("<b>a</b> <script>x</script>")[0].Inlines).Text);

    [Fact]
    public void A_picture_is_reported_and_its_description_stands_for_it()
    {
        EditorialReading reading = Reader.Read("a.md", Head + "See ![the pier](pier.png)!");

        Assert.Equal("a.md:5: the picture pier.png is left out: its description stands for it", Assert.Single(reading.Faults).ToString());
        Assert.Equal("See the pier!", Assert.Single(reading.Editorial!.Body[0].Inlines).Text);
    }

    [Fact]
    public void A_text_that_lies_too_deep_is_refused() =>
        Assert.Contains("deep", Reader.Read("a.md", Head + new string('>', 5000) + " a").Faults[^1].Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("[")]
    [InlineData("*")]
    [InlineData("![](")]
    [InlineData("**a")]
    [InlineData("<a ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("`")]
    [InlineData("> ")]
    public void Repeated_marks_crash_nothing_and_take_no_time(string mark)
    {
        foreach (int length in new[] { 4_000, 1_000_000 })
        {
            EditorialReading reading = Reader.Read("a.md", Head + string.Concat(Enumerable.Repeat(mark, length / mark.Length)));

            Assert.True(reading.Editorial is not null || reading.Faults.Count > 0);
        }
    }

    [Fact]
    public void A_file_with_too_many_marks_is_refused_with_the_limit()
    {
        string marks = string.Concat(Enumerable.Repeat("[a] ", (EditorialReader.MostMarks / 2) - 1));

        Assert.NotNull(Reader.Read("a.md", Head + marks).Editorial);
        Assert.Contains("10000", Reader.Read("a.md", Head + marks + "[b] [c] [d]").Faults[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_long_is_refused_with_the_limit() =>
        Assert.Contains("1048576", Reader.Read("a.md", Head + new string('a', 1 << 20)).Faults[^1].Message, StringComparison.Ordinal);

    [Fact]
    public void A_slug_of_its_own_outlives_the_title() =>
        Assert.Equal("opinion/2017/11/24/the-bridge", Reader.Read("a.md", "# Other\nBy: A\nDate: 2017-11-24\nSlug: The bridge\n\nText").Editorial!.Url);

    [Fact]
    public void Editorials_of_a_day_with_one_title_get_numbers_in_the_order_of_their_files()
    {
        EditorialShelf shelf = EditorialShelf.Read(
            [("b.md", Head + "Second"), ("a.md", Head + "First"), ("c.md", "# New\nBy: A\nDate: 2018-01-01\n\nText"), ("d.md", "no")], "en", null, SampleLists.Find);

        Assert.Equal(["opinion/2018/01/01/new", "opinion/2017/11/24/title", "opinion/2017/11/24/title-2"], shelf.Editorials.Select(editorial => editorial.Url));
        Assert.Equal("First", shelf.Editorials[1].Body[0].Inlines[0].Text);
        Assert.Equal("d.md", Assert.Single(shelf.Faults).File);
    }

    [Fact]
    public void What_is_published_as_markdown_reads_as_the_same_text()
    {
        Editorial editorial = RenderedPages.Editorial;
        string published = RenderedPages.Text(output => ListPages.Write(output, PageFormat.Markdown, editorial, SampleLists.Site));
        int from = published.IndexOf("> A pier", StringComparison.Ordinal);
        int to = published.IndexOf("## Events discussed", StringComparison.Ordinal);
        string body = published[from..to].Replace("../../../../news", "/news", StringComparison.Ordinal);

        EditorialReading again = Reader.Read("a.md", $"# {editorial.Title}\nBy: {editorial.Author}\nDate: 2017-11-24\n\n{body}");

        Assert.Empty(again.Faults);
        Assert.Equal(editorial, again.Editorial);
    }

    private static ValueList<EditorialBlock> Body(string text) => Reader.Read("a.md", Head + text).Editorial!.Body;
}
