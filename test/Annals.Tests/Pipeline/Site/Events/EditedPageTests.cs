using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Events;

namespace Annals.Tests.Pipeline.Site.Events;

public sealed partial class EditedPageTests
{
    private static string Markdown => Rendered.Text(PageFormat.Markdown, SamplePage.Page, SamplePage.Detail);

    [Theory]
    [InlineData("other line ends")]
    [InlineData("other list marks")]
    [InlineData("every number one")]
    [InlineData("numbers with a bracket")]
    [InlineData("blanks at line ends")]
    [InlineData("closed headings")]
    [InlineData("underlined headings")]
    [InlineData("other emphasis")]
    [InlineData("more blank lines")]
    [InlineData("blank lines between items")]
    [InlineData("wrapped lines")]
    [InlineData("indented items")]
    [InlineData("a mark at the start")]
    [InlineData("no heading has a colon")]
    public void Markdown_that_a_person_laid_out_anew_is_the_same_page(string edit)
    {
        string edited = Edit(edit, Markdown);
        Assert.NotEqual(Markdown, edited);
        EventReading reading = EventPageReader.FromMarkdown(Encoding.UTF8.GetBytes(edited));
        Assert.Empty(reading.Diagnostics);
        Assert.Equal(SamplePage.Page, reading.Page);
    }

    [Fact]
    public void Json_that_a_person_laid_out_anew_is_the_same_page()
    {
        string json = Rendered.Text(PageFormat.Json, SamplePage.Page, SamplePage.Detail);
        string edited = "\ufeff" + json.Replace(",\"", ",\r\n  \"", StringComparison.Ordinal).Replace("}]", "},] // more to come\n", StringComparison.Ordinal);
        EventReading reading = EventPageReader.FromJson(Encoding.UTF8.GetBytes(edited));
        Assert.Empty(reading.Diagnostics);
        Assert.Equal(SamplePage.Page, reading.Page);
    }

    [Fact]
    public void Json_in_another_order_is_the_same_page()
    {
        JsonObject whole = JsonNode.Parse(Rendered.Bytes(PageFormat.Json, SamplePage.Page, SamplePage.Detail))!.AsObject();
        JsonObject turned = new(whole.Reverse().Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));
        EventReading reading = EventPageReader.FromJson(Encoding.UTF8.GetBytes(turned.ToJsonString()));
        Assert.Empty(reading.Diagnostics);
        Assert.Equal(SamplePage.Page, reading.Page);
    }

    [Fact]
    public void Xml_that_a_person_laid_out_anew_is_the_same_page()
    {
        string xml = Rendered.Text(PageFormat.Xml, SamplePage.Page, SamplePage.Detail);
        string edited = xml.Replace("\n<", "\r\n\r\n    <!-- here --> <", StringComparison.Ordinal)
            .Replace("<event xmlns=\"urn:annals:event:1\"", "<a:event xmlns:a=\"urn:annals:event:1\" xmlns=\"urn:annals:event:1\"", StringComparison.Ordinal)
            .Replace("</event>\n", "</a:event>", StringComparison.Ordinal);
        Assert.EndsWith("</a:event>", edited, StringComparison.Ordinal);
        EventReading reading = EventPageReader.FromXml(Encoding.UTF8.GetBytes(edited));
        Assert.Empty(reading.Diagnostics);
        Assert.Equal(SamplePage.Page, reading.Page);
    }

    [Fact]
    public void An_edited_headline_is_the_edited_headline()
    {
        EventReading reading = EventPageReader.FromMarkdown(Markdown.Replace("New York.~~", "New York on 19 June.~~", StringComparison.Ordinal));
        Assert.EndsWith("New York on 19 June.", reading.Page?.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_its_address_a_page_is_found_by_date_and_formats_and_says_so()
    {
        EventReading reading = EventPageReader.FromMarkdown(Markdown.Replace("- _Address:_ /" + SamplePage.Page.Url + "\n", "", StringComparison.Ordinal));
        Assert.Equal(SamplePage.Page, reading.Page);
        Assert.Contains("address", Assert.Single(reading.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("### Weather:\n\n- sunny\n", "Weather")]
    [InlineData("\nA stray remark.\n", "no part")]
    public void What_is_not_understood_is_named_with_its_line(string added, string expected)
    {
        int lines = Markdown.Count(c => c == '\n');
        EventReading reading = EventPageReader.FromMarkdown(Markdown + added);
        Assert.Equal(SamplePage.Page, reading.Page);
        Assert.Contains(reading.Diagnostics, d => d.Message.Contains(expected, StringComparison.Ordinal) && d.Line > lines);
    }

    [Theory]
    [InlineData("{\"id\":", "line 1")]
    [InlineData("[1,2]", "record")]
    [InlineData("{\"id\":\"tkfizqixpocttqw3\",\n\"status\":\"current\",\n\"url\":5}", "url: text was expected (line 3")]
    [InlineData("{\"status\":\"on fire\"}", "status")]
    public void Json_that_is_no_event_is_refused_with_the_place(string json, string expected)
    {
        EventReading reading = EventPageReader.FromJson(Encoding.UTF8.GetBytes(json));
        Assert.Null(reading.Page);
        Assert.Contains(reading.Diagnostics, d => d.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<event xmlns='urn:annals:event:1'>", "line 1")]
    [InlineData("<rss/>", "the root is rss")]
    [InlineData("<!DOCTYPE event [<!ENTITY a 'b'>]><event xmlns='urn:annals:event:1'>&a;</event>", "document type")]
    public void Xml_that_is_no_event_is_refused_with_the_place(string xml, string expected)
    {
        EventReading reading = EventPageReader.FromXml(Encoding.UTF8.GetBytes(xml));
        Assert.Null(reading.Page);
        Assert.Contains(reading.Diagnostics, d => d.Message.Contains(expected, StringComparison.Ordinal));
    }

    private static string Edit(string edit, string text) => edit switch
    {
        "other line ends" => text.Replace("\n", "\r\n", StringComparison.Ordinal),
        "other list marks" => ListMark().Replace(text, "* "),
        "every number one" => Number().Replace(text, "1. "),
        "numbers with a bracket" => Number().Replace(text, "$1) "),
        "blanks at line ends" => text.Replace("\n", "   \n", StringComparison.Ordinal),
        "closed headings" => AnyHeading().Replace(text, "$1 $2 $1"),
        "underlined headings" => Part().Replace(FirstHeading().Replace(text, "\n$1\n=========\n"), "$1\n---\n"),
        "other emphasis" => Emphasis().Replace(text, "*$1*"),
        "more blank lines" => text.Replace("\n\n", "\n\n\n\n", StringComparison.Ordinal),
        "blank lines between items" => text.Replace("\n2. ", "\n\n2. ", StringComparison.Ordinal).Replace("\n- ", "\n\n- ", StringComparison.Ordinal),
        "wrapped lines" => Blank().Replace(text, "\n"),
        "indented items" => ListMark().Replace(text, "  - "),
        "a mark at the start" => "\ufeff" + text,
        "no heading has a colon" => text.Replace(":\n", "\n", StringComparison.Ordinal),
        _ => text,
    };

    [GeneratedRegex("(?m)^- ", RegexOptions.None, 1000)]
    private static partial Regex ListMark();

    [GeneratedRegex("(?m)^([0-9]+)\\. ", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("(?m)^(#+) (.*)$", RegexOptions.None, 1000)]
    private static partial Regex AnyHeading();

    [GeneratedRegex("(?m)^# (.*)\n", RegexOptions.None, 1000)]
    private static partial Regex FirstHeading();

    [GeneratedRegex("(?m)^### ([A-Z].*)\n", RegexOptions.None, 1000)]
    private static partial Regex Part();

    [GeneratedRegex("(?<=[ \\n])_([^_\\n]+)_(?=[ \\n])", RegexOptions.None, 1000)]
    private static partial Regex Emphasis();

    /// <summary>Blanks between two words, except in headings, which are one line.</summary>
    [GeneratedRegex("(?m)(?<=^[^#\\n].*[a-z]) (?=[a-zA-Z])", RegexOptions.None, 1000)]
    private static partial Regex Blank();
}
