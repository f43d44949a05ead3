using Annals.Model.Pages;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Events;

namespace Annals.Tests.Pipeline.Site.Events;

/// <summary>Found, not found, not fetched: what each format says of it.</summary>
public sealed class EvidenceFormatsTests
{
    private const string Quote = "delegates of 193 states adopted the text";

    [Theory]
    [InlineData(PageFormat.Json, EvidenceState.Found, "\"found\"")]
    [InlineData(PageFormat.Json, EvidenceState.NotFound, "\"notFound\"")]
    [InlineData(PageFormat.Json, EvidenceState.NotFetched, "\"notFetched\"")]
    [InlineData(PageFormat.Xml, EvidenceState.Found, "found")]
    [InlineData(PageFormat.Xml, EvidenceState.NotFound, "notFound")]
    [InlineData(PageFormat.Xml, EvidenceState.NotFetched, "notFetched")]
    public void Json_and_xml_name_the_state_and_give_it_back(PageFormat format, EvidenceState state, string printed)
    {
        EventDetail detail = Of(state);
        Assert.Contains(printed, Rendered.Text(format, SamplePage.Page, detail), StringComparison.Ordinal);
        EventReading read = Rendered.Read(format, Rendered.Bytes(format, SamplePage.Page, detail));
        Assert.Empty(read.Diagnostics);
        Assert.Equal(detail.Evidence, read.Detail!.Evidence);
    }

    [Fact]
    public void The_page_shows_the_words_found_with_their_source()
    {
        string html = Rendered.Text(PageFormat.Html, SamplePage.Page, Of(EvidenceState.Found));
        Assert.Contains($"<blockquote><p dir=\"auto\">{Quote}</p></blockquote>", html, StringComparison.Ordinal);
        Assert.Contains("class=\"evidence\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_says_that_nothing_was_found()
    {
        string html = Rendered.Text(PageFormat.Html, SamplePage.Page, Of(EvidenceState.NotFound));
        Assert.Contains("class=\"evidence\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Quote, html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_is_silent_where_nothing_was_fetched() =>
        Assert.DoesNotContain("class=\"evidence\"", Rendered.Text(PageFormat.Html, SamplePage.Page, Of(EvidenceState.NotFetched)), StringComparison.Ordinal);

    [Theory]
    [InlineData(EvidenceState.Found)]
    [InlineData(EvidenceState.NotFound)]
    [InlineData(EvidenceState.NotFetched)]
    public void Markdown_carries_the_page_alone(EvidenceState state)
    {
        string markdown = Rendered.Text(PageFormat.Markdown, SamplePage.Page, Of(state));
        Assert.Equal(Rendered.Text(PageFormat.Markdown, SamplePage.Page, SamplePage.Detail with { Evidence = [] }), markdown);
        Assert.Equal(SamplePage.Page, Rendered.Read(PageFormat.Markdown, Rendered.Bytes(PageFormat.Markdown, SamplePage.Page, Of(state))).Page);
    }

    private static EventDetail Of(EvidenceState state) => SamplePage.Detail with
    {
        Evidence = [new(0, SamplePage.Page.Headline.Length, state, state == EvidenceState.Found ? [new(1, "https://www.un.org/bbnj/", EvidencePart.Text, 3, Quote.Length, Quote)] : [])],
    };
}
