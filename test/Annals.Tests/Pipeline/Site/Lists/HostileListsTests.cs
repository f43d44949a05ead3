using System.Text;
using System.Text.Json;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Lists;
using Markdig;

namespace Annals.Tests.Pipeline.Site.Lists;

/// <summary>Whatever a text holds, a page has the same elements as with a plain word in its place.</summary>
public sealed class HostileListsTests
{
    private const string PlainWord = "word";

    private static readonly MarkdownPipeline Everything = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseEmojiAndSmiley().Build();

    private static readonly MarkdownPipeline CommonMark = new MarkdownPipelineBuilder().Build();

    public static TheoryData<string> Pages => [.. HostileLists.Pages(PlainWord).Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_text_becomes_an_element_of_html(string name) =>
        AllAlike(name, PageFormat.Html, bytes => string.Join(' ', new HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes)).All.Select(Outline)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_text_becomes_an_element_of_xml(string name) => AllAlike(name, PageFormat.Xml, OutlineOfXml);

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_text_becomes_a_field_of_json(string name) => AllAlike(name, PageFormat.Json, bytes => OutlineOfJson(JsonDocument.Parse(bytes).RootElement));

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_text_becomes_markup_of_markdown(string name)
    {
        AllAlike(name, PageFormat.Markdown, bytes => OutlineOfMarkdown(bytes, CommonMark));
        AllAlike(name, PageFormat.Markdown, bytes => OutlineOfMarkdown(bytes, Everything));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n")]
    public void An_empty_text_leaves_every_page_well_formed(string text)
    {
        foreach ((string name, _) in HostileLists.Pages(text))
        {
            Assert.NotEmpty(OutlineOfXml(Bytes(text, name, PageFormat.Xml)));
            Assert.NotEmpty(OutlineOfJson(JsonDocument.Parse(Bytes(text, name, PageFormat.Json)).RootElement));
            Assert.NotEmpty(OutlineOfMarkdown(Bytes(text, name, PageFormat.Markdown), CommonMark));
            Assert.NotEmpty(Bytes(text, name, PageFormat.Html));
        }
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//evil.example/")]
    [InlineData("vbscript:x")]
    [InlineData(" https://a.example/")]
    public void An_address_of_another_kind_becomes_no_link(string address)
    {
        SubjectFacts facts = new([], address, address, address, 1, null, null, [], false);
        SubjectPage subject = SubjectPage.Whole(SubjectKind.Entity, new NamedAddress("A", "entities/a"), facts, ListPlan.Of([]), []);
        byte[] html = RenderedPages.Bytes(output => ListPages.Write(output, PageFormat.Html, subject, new SiteSettings { Contact = address }));
        byte[] markdown = RenderedPages.Bytes(output => ListPages.Write(output, PageFormat.Markdown, subject, new SiteSettings()));
        string[] links =
        [
            .. new[] { Encoding.UTF8.GetString(html), Markdig.Markdown.ToHtml(Encoding.UTF8.GetString(markdown), CommonMark) }
                .SelectMany(page => new HtmlParser().ParseDocument(page).QuerySelectorAll("a").Select(link => link.GetAttribute("href")!)),
        ];

        Assert.NotEmpty(links);
        Assert.DoesNotContain(links, link => link.Contains("alert", StringComparison.Ordinal) || link.Contains("evil", StringComparison.Ordinal) || link.Contains("script", StringComparison.Ordinal) || link.Contains("data:", StringComparison.Ordinal) || link.StartsWith(' '));
    }

    private static void AllAlike(string name, PageFormat format, Func<byte[], string> outline)
    {
        string plain = outline(Bytes(PlainWord, name, format));
        Assert.NotEmpty(plain);
        foreach (string text in HostileLists.Texts)
        {
            string hostile = outline(Bytes(text, name, format));
            Assert.True(plain == hostile, $"{JsonSerializer.Serialize(text)} in {name}:\n{plain}\n{hostile}\n{Encoding.UTF8.GetString(Bytes(text, name, format))}");
        }
    }

    private static byte[] Bytes(string text, string name, PageFormat format) =>
        RenderedPages.Bytes(output => HostileLists.Pages(text).Single(page => page.Name == name).Write(output, format));

    private static string Outline(IElement element) => $"{element.LocalName}({string.Join(',', element.Attributes.Select(attribute => attribute.Name))})";

    private static string OutlineOfXml(byte[] bytes)
    {
        using XmlReader reader = XmlReader.Create(new MemoryStream(bytes));
        StringBuilder outline = new();
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement or XmlNodeType.CDATA or XmlNodeType.Comment or XmlNodeType.ProcessingInstruction)
            {
                // An element without content may be written in either way.
                outline.Append(reader.NodeType == XmlNodeType.EndElement ? "" : reader.Name).Append(' ');
            }
        }

        return string.Join(' ', outline.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string OutlineOfJson(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', element.EnumerateObject().Select(field => field.Name + OutlineOfJson(field.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(',', element.EnumerateArray().Select(OutlineOfJson)) + "]",
        _ => element.ValueKind.ToString(),
    };

    private static string OutlineOfMarkdown(byte[] bytes, MarkdownPipeline grammar)
    {
        string html = Markdig.Markdown.ToHtml(Encoding.UTF8.GetString(bytes), grammar);
        return string.Join(' ', new HtmlParser().ParseDocument(html).All.Select(element => element.LocalName));
    }
}
