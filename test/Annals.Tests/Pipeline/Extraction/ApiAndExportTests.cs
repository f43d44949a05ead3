using System.Globalization;
using Annals.Model;

namespace Annals.Tests.Pipeline.Extraction;

/// <summary>Answers of MediaWiki's API and its XML exports.</summary>
public sealed class ApiAndExportTests
{
    private const string Escaped = "{{Current events|year=2021|month=03|day=4|content=\\n;Sport\\n* A [[dog]] barks. [http://a.example/1 (BBC)]\\n}}";
    private const string Raw = "{{Current events|year=2021|month=03|day=4|content=\n;Sport\n* A [[dog]] &amp;quot;barks&amp;quot;. [http://a.example/1 (BBC)]\n}}";

    [Theory]
    [InlineData("""{"query":{"pages":{"12":{"pageid":12,"title":"Portal:Current events/2021 March 4","revisions":[{"revid":77,"timestamp":"2021-03-05T06:07:08Z","*":"@"}]}}}}""")]
    [InlineData("""{"query":{"pages":{"12":{"title":"Portal:Current events/2021 March 4","revisions":[{"revid":77,"timestamp":"2021-03-05T06:07:08Z","slots":{"main":{"contentmodel":"wikitext","*":"@"}}}]}}}}""")]
    [InlineData("""{"query":{"pages":[{"title":"Portal:Current events/2021 March 4","revisions":[{"revid":77,"timestamp":"2021-03-05T06:07:08Z","content":"@"}]}]}}""")]
    [InlineData("""{"batchcomplete":true,"query":{"pages":[{"title":"Portal:Current events/2021 March 4","revisions":[{"revid":77,"timestamp":"2021-03-05T06:07:08Z","slots":{"main":{"content":"@"}}}]}]}}""")]
    public void Both_format_versions_are_read_with_revision_and_time(string answer)
    {
        Day day = DayPages.One(answer.Replace("@", Escaped, StringComparison.Ordinal));
        Assert.Equal("Sports /  / A dog barks.", DayPages.Shown(Assert.Single(day.Entries)));
        Assert.Equal(("77", "Portal:Current events/2021 March 4", new DateTimeOffset(2021, 3, 5, 6, 7, 8, TimeSpan.Zero)), (day.Revision, day.Page, day.StateTime));
    }

    [Fact]
    public void Several_pages_and_several_revisions_give_a_reading_each()
    {
        string page = $$$"""{"title":"Portal:Current events/2021 March 4","revisions":[{"revid":1,"timestamp":"2021-03-05T06:07:08Z","content":"{{{Escaped}}}"},{"revid":2,"timestamp":"2021-03-06T06:07:08Z","content":"{{{Escaped}}}"}]}""";
        ValueList<Reading> readings = DayPages.Read($$$"""{"query":{"pages":[{{{page}}},{"title":"Dog","revisions":[{"content":"A dog."}]},{"title":"Gone","missing":true},{"title":"Bare"}]}}""");
        Assert.Equal(["1", "2"], readings.OfType<DayReading>().Select(reading => reading.Day.Revision));
        Assert.Equal(["is not a day page", "does not exist", "without revisions"], readings.OfType<RefusedReading>().Select(reading => reading.Reason[(reading.Reason.LastIndexOf('”') + 2)..].Replace("comes ", "", StringComparison.Ordinal).TrimEnd('.')));
    }

    [Theory]
    [InlineData("""{"parse":{"title":"Portal:Current events/2021 March 4","revid":77,"wikitext":{"*":"@"}}}""")]
    [InlineData("""{"parse":{"title":"Portal:Current events/2021 March 4","revid":77,"wikitext":"@"}}""")]
    [InlineData("""{"parse":{"title":"Portal:Current events/2021 March 4","revid":77,"text":{"*":"<div class='mw-parser-output'><p><b>Sport</b></p><ul><li>A <a href='/wiki/Dog'>dog</a> barks.</li></ul></div>"}}}""")]
    [InlineData("""{"parse":{"title":"Portal:Current events/2021 March 4","revid":77,"text":"<div class='mw-parser-output'><p><b>Sport</b></p><ul><li>A <a href='/wiki/Dog'>dog</a> barks.</li></ul></div>"}}""")]
    public void An_answer_of_parse_is_read(string answer)
    {
        Day day = DayPages.One(answer.Replace("@", Escaped, StringComparison.Ordinal));
        Assert.Equal("Sports /  / A dog barks.", DayPages.Shown(Assert.Single(day.Entries)));
        Assert.Equal(("77", new DateOnly(2021, 3, 4)), (day.Revision, day.Date));
    }

    [Fact]
    public void An_error_of_the_api_is_told_in_its_own_words() =>
        Assert.Contains("no such title", DayPages.Refusal("""{"error":{"code":"x","info":"no such title"}}"""), StringComparison.Ordinal);

    [Fact]
    public void A_lone_surrogate_in_json_is_cleaned_and_nothing_throws()
    {
        Day day = DayPages.One("""{"query":{"pages":[{"title":"Portal:Current events/2021 March 4","revisions":[{"content":"* A [[dog]] \ud800barks\u0000. [http://a.example/1 (B\tC)]"}]}]}}""");
        Assert.Equal("A dog barks.", Assert.Single(day.Entries).Text);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Json_is_read_to_its_depth_and_no_deeper(int depth, bool read)
    {
        string nested = string.Concat(Enumerable.Repeat("[", depth - 1)) + string.Concat(Enumerable.Repeat("]", depth - 1));
        string reason = DayPages.Refusal($$"""{"a":{{nested}}}""");
        Assert.Equal(read, reason.Contains("no answer", StringComparison.Ordinal));
        Assert.Equal(!read, reason.Contains("64 levels", StringComparison.Ordinal));
    }

    [Fact]
    public void An_export_gives_each_revision_of_each_page()
    {
        static string Revision(int id) => $"<revision><id>{id}</id><parentid>9</parentid><timestamp>2021-03-0{id}T00:00:00Z</timestamp><contributor><username>U</username><id>5</id></contributor><text bytes=\"3\" xml:space=\"preserve\">{Raw}</text></revision>";
        ValueList<Reading> readings = DayPages.Read(
            $"<mediawiki xmlns=\"http://www.mediawiki.org/xml/export-0.11/\" xml:lang=\"en\"><siteinfo><sitename>W</sitename></siteinfo><page><title>Portal:Current events/2021 March 4</title><ns>100</ns><id>3</id>{Revision(1)}{Revision(2)}</page><page><title>Dog</title><revision><id>3</id><text/></revision></page></mediawiki>");
        Assert.Equal(["1 1", "2 2"], readings.OfType<DayReading>().Select(reading => string.Create(CultureInfo.InvariantCulture, $"{reading.Day.Revision} {reading.Day.StateTime:%d}")));
        Assert.Equal("A dog \"barks\".", ((DayReading)readings[0]).Day.Entries[0].Text);
        Assert.Contains("“Dog” is not a day page", Assert.IsType<RefusedReading>(readings[2]).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_export_keeps_what_stood_before_the_break()
    {
        ValueList<Reading> readings = DayPages.Read($"<mediawiki><page><title>Portal:Current events/2021 March 4</title><revision><id>1</id><text>{Raw}</text></revision></page><page><title>x");
        Assert.IsType<DayReading>(readings[0]);
        Assert.Contains("cannot be read to its end", Assert.IsType<RefusedReading>(readings[1]).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_type_is_never_followed() =>
        Assert.Contains("cannot be read", DayPages.Refusal("<!DOCTYPE mediawiki [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><mediawiki><page><title>&x;</title></page></mediawiki>"), StringComparison.Ordinal);

    [Theory]
    [InlineData(256, "without a page")]
    [InlineData(300, "limit of 256")]
    public void Xml_is_read_to_its_depth_and_no_deeper(int depth, string word)
    {
        string xml = "<mediawiki>" + string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth)) + "</mediawiki>";
        Assert.Contains(word, DayPages.Refusal(xml), StringComparison.Ordinal);
    }
}
