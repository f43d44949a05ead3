using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Events;

namespace Annals.Tests.Pipeline.Site.Events;

/// <summary>A page read back without one of its visible fields is another page, or it is said what is missing.</summary>
public sealed class MissingFieldTests
{
    [Fact]
    public void Every_field_taken_out_of_json_is_noticed() => AssertNoticed(MissingFields.OfJson(SamplePage.Page, SamplePage.Detail));

    [Fact]
    public void Every_field_taken_out_of_xml_is_noticed() => AssertNoticed(MissingFields.OfXml(SamplePage.Page, SamplePage.Detail));

    [Fact]
    public void Every_field_taken_out_of_markdown_is_noticed()
    {
        Assert.Equal(SamplePage.Page, EventPageReader.FromMarkdown(Rendered.Text(PageFormat.Markdown, SamplePage.Page, SamplePage.Detail)).Page);
        AssertNoticed(MissingFields.OfMarkdown(SamplePage.Page, SamplePage.Detail));
    }

    private static void AssertNoticed(IEnumerable<(string Field, EventReading Reading)> cuts)
    {
        int fields = 0;
        foreach ((string field, EventReading reading) in cuts)
        {
            fields++;
            Assert.True(reading.Page != SamplePage.Page || reading.Detail != SamplePage.Detail || reading.Diagnostics.Count > 0, $"not noticed: {field}");
        }

        Assert.InRange(fields, 100, 300);
    }
}
