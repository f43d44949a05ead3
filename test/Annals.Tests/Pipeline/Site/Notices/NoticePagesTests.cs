using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Annals.Model;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Notices;
using Annals.Tests.Pipeline.Site.Lists;

namespace Annals.Tests.Pipeline.Site.Notices;

public sealed class NoticePagesTests
{
    [Fact]
    public void Notices_are_as_they_were_accepted()
    {
        GoldenFile.Check("Pipeline/Site/Lists/Golden/about.html", RenderedPages.Bytes(output => NoticePages.WriteAbout(output, SampleLists.Site)));
    }

    [Fact]
    public void About_names_the_method_the_licences_and_the_owner()
    {
        string text = Document(output => NoticePages.WriteAbout(output, SampleLists.Site)).Body!.TextContent;

        Assert.All(
            ["no data", "Retracted", "CC BY-SA 4.0", "CC BY-SA 4.0", "The Harbour Society", "desk@harbour.example", "1 Quay Street"],
            words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public void About_says_nothing_of_an_owner_who_says_nothing() =>
        Assert.DoesNotContain("answers", Document(output => NoticePages.WriteAbout(output, new SiteSettings())).Body!.TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "/style.css")]
    [InlineData("https://harbour.example/chronicle", "/chronicle/style.css")]
    public void Not_found_links_from_the_root_because_it_is_sent_for_any_address(string? address, string style)
    {
        IDocument page = Document(output => NoticePages.WriteNotFound(output, PageFormat.Html, new SiteSettings { PublicAddress = address }));

        Assert.Equal(style, page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.StartsWith("/", link.GetAttribute("href")!, StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_that_moved_leads_on_and_is_not_listed()
    {
        IDocument page = Document(output => NoticePages.WriteForward(output, PageFormat.Html, SampleLists.Moved, SampleLists.Site));

        Assert.Equal("0; url=../23/mayor-asa-noren-resigns.html", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal("https://harbour.example/chronicle/" + SampleLists.Mayor.Url + ".html", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("../23/mayor-asa-noren-resigns.html", page.QuerySelector("a")!.GetAttribute("href"));
    }

    private static IDocument Document(Action<PageBytes> write) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(RenderedPages.Bytes(write)));
}
