using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site;

namespace Annals.Tests.Pipeline.Site.Events;

public sealed class EventHtmlTests
{
    private static readonly EventPage Bare = new(
        "news/2023/06/19/a", "A", new(2023, 6, 19), "A", "en", null, null, null, [], [], null, [], [], [], [], [], [], [], [], 1, null, EventStatus.Current, null);

    [Fact]
    public void The_parts_stand_in_the_order_of_the_house_plan()
    {
        IDocument page = Document(SamplePage.Page);
        string[] parts = [.. page.QuerySelectorAll("p.formats, p.date, p.topics, p.category, h1, p.changed, .summary, figure > figcaption, h2").Select(Name)];
        Assert.Equal(
            [
                "formats", "date", "topics", "category", "h1", "changed", "summary", "figcaption", "Sources", "figcaption", "Also reported by", "Commentary elsewhere",
                "In their words", "figcaption", "People, places, organisations", "Before this", "After this", "Discussed in", "History", "Corrections", "Licences",
            ],
            parts);
    }

    [Fact]
    public void A_part_with_nothing_to_say_is_left_out()
    {
        IDocument page = Document(Bare);
        Assert.Empty(page.QuerySelectorAll("h2, .topics, .category, .changed, .cut, .summary, .status, figure, ol, article section"));
        Assert.DoesNotContain("##", Rendered.Text(PageFormat.Markdown, Bare, SamplePage.Detail).Split("# A\n")[1].Split("### About")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void When_an_event_was_reported_is_shown_as_far_as_it_is_known_with_its_numbers()
    {
        IElement picture = Document(SamplePage.Page).QuerySelector("figure.picture")!;
        Assert.Equal(
            "When it was reported: 3 of 5 reports, from 19 Jun 2023 to 21 Jun 2023. The line is the day of the event. A ring is a page that is no longer there or says something else now.",
            picture.QuerySelector("figcaption")!.TextContent);
        Assert.Equal(["United Nations: 19 Jun 2023", "Nature: 20 Jun 2023", "Le Monde: 21 Jun 2023"], picture.QuerySelectorAll("circle").Select(dot => dot.TextContent));
        Assert.Equal(["8", "360", "712"], picture.QuerySelectorAll("circle").Select(dot => dot.GetAttribute("cx")));
        Assert.Equal("Le Monde: 21 Jun 2023", Assert.Single(picture.QuerySelectorAll("circle.ring")).TextContent);
        Assert.Equal(["M0 21h720", "M8 0v21"], picture.QuerySelectorAll("path").Select(line => line.GetAttribute("d")));
        Assert.Equal(
            ["United Nations|19 Jun 2023|", "Nature|20 Jun 2023|", "Le Monde|21 Jun 2023|changed since"],
            picture.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent))));
        Assert.Equal(picture.QuerySelector("figcaption")!.TextContent, picture.QuerySelector("svg")!.GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData("2023-06-19", null, null)]
    [InlineData("2023-06-19", "2023-06-19", null)]
    [InlineData("1923-06-19", "2023-06-19", null)]
    public void Where_days_are_not_known_or_say_nothing_there_is_no_picture(string one, string? two, string? three)
    {
        EventPage page = Bare with { Sources = [.. new[] { one, two, three }.Select((day, i) => Reported(i + 1, day))] };
        Assert.Empty(Document(page).QuerySelectorAll("figure"));
        Assert.Contains($"<time datetime=\"{one}\">", Rendered.Text(PageFormat.Html, page, SamplePage.Detail), StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_far_from_its_reports_does_not_press_them_together()
    {
        EventPage page = Bare with { Date = new(1995, 1, 1), Sources = [Reported(1, "2023-06-19"), Reported(2, "2023-06-19"), Reported(3, "2023-06-25")] };
        IElement picture = Document(page).QuerySelector("figure.picture")!;
        Assert.Equal([("8", "28"), ("8", "15"), ("712", "28")], picture.QuerySelectorAll("circle").Select(dot => (dot.GetAttribute("cx")!, dot.GetAttribute("cy")!)));
        Assert.Equal("M0 34h720", Assert.Single(picture.QuerySelectorAll("path")).GetAttribute("d"));
        Assert.Equal(["19 Jun 2023", "25 Jun 2023"], picture.QuerySelectorAll("text").Select(label => label.TextContent));
    }

    private static Source Reported(int number, string? day) =>
        new(number, null, null, null, $"https://example.org/{number}", null, null, day is null ? null : DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture));

    [Fact]
    public void A_quiet_mark_says_what_was_read_in_the_sources_and_holds_the_words()
    {
        IDocument page = Document(SamplePage.Page);
        IElement mark = page.QuerySelector("details.evidence")!;
        Assert.Equal("Read in the sources in part", mark.QuerySelector("summary")!.TextContent);
        Assert.Equal("in their words", mark.QuerySelector("blockquote")!.TextContent);
        Assert.Equal("#source-1", mark.QuerySelector(".from a")!.GetAttribute("href"));
        Assert.False(mark.HasAttribute("open"));
    }

    [Fact]
    public void The_formats_link_to_one_another_at_the_top_and_in_the_head()
    {
        IDocument page = Document(Bare);
        Assert.Equal(["a.html", "a.json", "a.xml", "a.md"], page.QuerySelectorAll(".formats a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["a.json", "a.xml", "a.md"], page.QuerySelectorAll("link[rel=alternate]").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void Links_name_the_file_and_lead_from_the_page()
    {
        IDocument page = Document(SamplePage.Page);
        Assert.Equal("index.html", page.QuerySelector(".date a")!.GetAttribute("href"));
        Assert.Equal("../../03/04/negotiators-agree.html", page.QuerySelector(".related a")!.GetAttribute("href"));
        Assert.Equal("../../../../style.css", page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));
        EventPage revision = SamplePage.Page with { Url = SamplePage.Page.Url + "/2" };
        Assert.Equal("../index.html", Document(revision).QuerySelector(".date a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("https://www.Courier.example/a", EventStatus.Current, "../../../../publishers/courier.example.html")]
    [InlineData("https://courier.example/a", EventStatus.Removed, null)]
    [InlineData("https://courier.example/a", EventStatus.Retracted, null)]
    [InlineData("https://localhost/a", EventStatus.Current, null)]
    [InlineData("https://bücher.example/a", EventStatus.Current, null)]
    [InlineData("https://a..example/a", EventStatus.Current, null)]
    [InlineData("https://192.0.2.1/a", EventStatus.Current, null)]
    [InlineData("no address", EventStatus.Current, null)]
    public void A_source_of_a_current_event_leads_to_the_page_of_its_publisher(string address, EventStatus status, string? target)
    {
        EventPage page = Bare with { Status = status, Sources = [new(1, "The Courier", null, null, address, null, null)] };
        Assert.Equal(target, Document(page).QuerySelector("#source-1 a[href^='../']")?.GetAttribute("href"));
        Assert.Null(Document(page with { Url = page.Url + "/1" }).QuerySelector("#source-1 a[href^='../']"));
    }

    [Fact]
    public void The_page_names_its_public_address_only_where_one_is_set()
    {
        Assert.Null(Document(Bare).QuerySelector("link[rel=canonical]"));
        IDocument page = Document(Bare, new() { PublicAddress = "https://example.org/chronicle" });
        Assert.Equal("https://example.org/chronicle/news/2023/06/19/a.html", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(EventStatus.Current, false, "")]
    [InlineData(EventStatus.Removed, true, "Removed")]
    [InlineData(EventStatus.Retracted, false, "Retracted")]
    [InlineData(EventStatus.Merged, true, "Merged")]
    public void The_status_is_said_and_a_removed_event_is_kept_out_of_search_engines(EventStatus status, bool noIndex, string word)
    {
        IDocument page = Document(Bare with { Status = status, Because = status == EventStatus.Current ? null : "the reason" });
        Assert.Equal(noIndex, page.QuerySelector("meta[name=robots][content=noindex]") is not null);
        Assert.Equal(word, page.QuerySelector(".status strong")?.TextContent ?? "");
        Assert.Equal(word.Length > 0, page.Body!.TextContent.Contains("the reason", StringComparison.Ordinal));
        Assert.Equal(status == EventStatus.Retracted, page.QuerySelector("h1 s") is not null);
    }

    [Fact]
    public void Of_a_suppressed_event_nothing_is_shown_but_id_date_and_class_of_reason()
    {
        EventPage page = SamplePage.Page with { Status = EventStatus.Suppressed, Because = "privacy" };
        foreach (PageFormat format in PageFormats.All)
        {
            string text = Rendered.Text(format, page, SamplePage.Detail);
            Assert.DoesNotContain("treaty", text, StringComparison.OrdinalIgnoreCase);
            Assert.All([SamplePage.Detail.Id.Value, "2023-06-19", "privacy"], shown => Assert.Contains(shown, text, StringComparison.Ordinal));
        }

        Assert.NotNull(Document(page).QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public void Text_in_another_language_says_so()
    {
        IDocument page = Document(SamplePage.Page with { Language = "ar", Headline = "خبر" });
        Assert.Equal("ar", page.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.Equal("auto", page.QuerySelector("h1")!.GetAttribute("dir"));
        Assert.Equal("fr", page.QuerySelector(".summary p")!.GetAttribute("lang"));
        Assert.Null(Document(SamplePage.Page).QuerySelector("h1")!.GetAttribute("lang"));
    }

    [Fact]
    public void A_picture_is_a_link_unless_the_owner_stores_pictures()
    {
        EventPage stored = SamplePage.Page with { Image = SamplePage.Page.Image! with { Url = "images/a.jpg" } };
        Assert.Null(Document(SamplePage.Page, new() { Images = ImagePolicy.Store }).QuerySelector("img"));
        Assert.Null(Document(stored).QuerySelector("img"));
        IElement picture = Document(stored, new() { Images = ImagePolicy.Store }).QuerySelector("img")!;
        Assert.Equal("../../../../images/a.jpg", picture.GetAttribute("src"));
        Assert.Equal("Delegates applaud", picture.GetAttribute("alt"));
    }

    [Fact]
    public void Nothing_on_the_page_is_inline_its_one_script_is_a_file_of_the_site_and_its_policy_says_so()
    {
        IDocument page = Document(SamplePage.Page);
        Assert.Empty(page.QuerySelectorAll("style, [style], [onclick]"));
        IElement script = Assert.Single(page.QuerySelectorAll("script:not([type='application/ld+json'])"));
        Assert.Equal(("../../../../script.js", ""), (script.GetAttribute("src"), script.TextContent));
        Assert.Equal(
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'",
            page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"));
        Assert.All(["header", "nav", "main", "footer"], landmark => Assert.NotNull(page.QuerySelector("body > " + landmark) ?? page.QuerySelector("body > header > " + landmark)));
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    private static string Name(IElement element) =>
        element.LocalName == "h2" ? element.TextContent : element.ClassName is { Length: > 0 } name ? name : element.LocalName;

    private static IDocument Document(EventPage page, SiteSettings? site = null) =>
        new HtmlParser().ParseDocument(Rendered.Text(PageFormat.Html, page, page == Bare ? SamplePage.Detail with { Evidence = [] } : SamplePage.Detail, site));
}
