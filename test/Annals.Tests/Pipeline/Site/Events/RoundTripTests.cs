using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Events;
using CsCheck;

namespace Annals.Tests.Pipeline.Site.Events;

public sealed class RoundTripTests
{
    private const int Pages = 2_000;

    [Fact]
    public void A_page_read_back_from_json_is_the_same_page() => CheckDetailed(PageFormat.Json);

    [Fact]
    public void A_page_read_back_from_xml_is_the_same_page() => CheckDetailed(PageFormat.Xml);

    [Fact]
    public void A_page_read_back_from_markdown_is_the_same_page() => EventPageGen.PageAndDetail.Sample(
        sample =>
        {
            EventReading reading = Rendered.Read(PageFormat.Markdown, Rendered.Bytes(PageFormat.Markdown, sample.Page, sample.Detail));
            Assert.Empty(reading.Diagnostics);
            AssertSame(sample.Page, reading.Page);
        },
        iter: Pages, threads: 1);

    [Theory]
    [InlineData(PageFormat.Json)]
    [InlineData(PageFormat.Xml)]
    [InlineData(PageFormat.Markdown)]
    public void Of_a_suppressed_event_only_id_date_and_class_of_reason_come_back(PageFormat format)
    {
        EventPage page = EventPage.OfSuppressed("news/2017/11/23/words-of-the-text", new(2017, 11, 23), "privacy");
        EventDetail detail = new(EventId.OfFirstAddress(page.Url), [], []);
        byte[] bytes = Rendered.Bytes(format, page, detail);
        EventReading reading = Rendered.Read(format, bytes);
        Assert.Empty(reading.Diagnostics);
        Assert.Equal(page with { Url = "" }, reading.Page);
        Assert.Equal(detail.Id, reading.Detail?.Id);
        Assert.DoesNotContain("words-of-the-text", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    private static void CheckDetailed(PageFormat format) => EventPageGen.PageAndDetail.Sample(
        sample =>
        {
            EventReading reading = Rendered.Read(format, Rendered.Bytes(format, sample.Page, sample.Detail));
            Assert.Empty(reading.Diagnostics);
            AssertSame(sample.Page, reading.Page);
            Assert.Equal(sample.Detail, reading.Detail);
        },
        iter: Pages, threads: 1);

    /// <summary>Says of two pages where they differ, which is hard to see in the records.</summary>
    private static void AssertSame(EventPage expected, EventPage? actual)
    {
        Assert.NotNull(actual);
        if (expected != actual)
        {
            EventDetail none = new(EventId.OfFirstAddress(""), [], []);
            Assert.Equal(Rendered.Text(PageFormat.Json, expected, none), Rendered.Text(PageFormat.Json, actual, none));
            Assert.Equal(expected, actual);
        }
    }
}
