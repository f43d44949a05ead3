using System.Text;
using System.Text.Json;
using System.Xml;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Annals.Pipeline.Site;

namespace Annals.Tests.Pipeline.Site.Lists;

public sealed class ListPagesTests
{
    public static TheoryData<string> Pages => RenderedPages.Names;

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_page_is_as_it_was_accepted(string name)
    {
        foreach (PageFormat format in PageFormats.All)
        {
            GoldenFile.Check($"Pipeline/Site/Lists/Golden/{name}.{format.Extension()}", RenderedPages.Bytes(name, format));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Json_and_xml_are_well_formed(string name)
    {
        using JsonDocument json = JsonDocument.Parse(RenderedPages.Bytes(name, PageFormat.Json));
        Assert.True(json.RootElement.TryGetProperty("kind", out _));
        using XmlReader xml = XmlReader.Create(new MemoryStream(RenderedPages.Bytes(name, PageFormat.Xml)));
        int elements = 0;
        while (xml.Read())
        {
            elements += xml.NodeType == XmlNodeType.Element ? 1 : 0;
        }

        Assert.True(elements > 2);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_inside_the_site_leads_to_a_path_of_the_site(string name)
    {
        (string _, string path, _) = RenderedPages.Get(name);
        IHtmlDocument document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(RenderedPages.Bytes(name, PageFormat.Html)));
        string[] links = [.. document.QuerySelectorAll("a[href], link[href]").Select(link => link.GetAttribute("href")!)];

        Assert.NotEmpty(links);
        Assert.All(
            links.Where(link => !WebLink.HasScheme(link) && !link.StartsWith('#') && !link.StartsWith("search?", StringComparison.Ordinal)),
            link => Assert.NotNull(SitePath.Resolve(path, link)));
        Assert.Equal(name == "not-found", links.Any(link => link.StartsWith('/')));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Html_has_one_heading_of_the_first_level_and_no_level_is_left_out(string name)
    {
        IHtmlDocument document = new HtmlParser(new HtmlParserOptions { IsStrictMode = name != "moved" })
            .ParseDocument(Encoding.UTF8.GetString(RenderedPages.Bytes(name, PageFormat.Html)));
        int[] levels = [.. document.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0')];
        if (name == "moved")
        {
            return;
        }

        Assert.Equal(1, levels.Count(level => level == 1));
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, string.Join(' ', levels)));
    }

    [Fact]
    public void A_day_without_data_says_other_words_than_a_day_without_events()
    {
        foreach (PageFormat format in PageFormats.All)
        {
            string noData = Encoding.UTF8.GetString(RenderedPages.Bytes("day-no-data", format));
            string empty = Encoding.UTF8.GetString(RenderedPages.Bytes("day-empty", format));
            bool isForMachines = format is PageFormat.Json or PageFormat.Xml;

            Assert.Contains(isForMachines ? "noData" : "No data for this day", noData, StringComparison.Ordinal);
            Assert.DoesNotContain(isForMachines ? "noData" : "No data", empty, StringComparison.Ordinal);
            Assert.DoesNotContain("Nothing recorded", noData, StringComparison.Ordinal);
        }
    }
}
