using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Events;

namespace Annals.Tests.Pipeline.Site.Events;

/// <summary>Takes out of each output one visible field after the other: reading back must then give another page, or say what is missing.</summary>
public sealed partial class MissingFieldTests
{
    [Fact]
    public void Every_field_taken_out_of_json_is_noticed()
    {
        byte[] whole = Rendered.Bytes(PageFormat.Json, SamplePage.Page, SamplePage.Detail);
        int fields = Nodes(JsonNode.Parse(whole)!).Count;
        Assert.InRange(fields, 100, 300);
        for (int i = 0; i < fields; i++)
        {
            JsonNode root = JsonNode.Parse(whole)!;
            JsonNode field = Nodes(root)[i];
            string path = field.GetPath();
            if (field.Parent is JsonObject owner)
            {
                owner.Remove(field.GetPropertyName());
            }
            else
            {
                field.Parent!.AsArray().RemoveAt(field.GetElementIndex());
            }

            AssertNoticed(EventPageReader.FromJson(Encoding.UTF8.GetBytes(root.ToJsonString())), path);
        }
    }

    [Fact]
    public void Every_field_taken_out_of_xml_is_noticed()
    {
        byte[] whole = Rendered.Bytes(PageFormat.Xml, SamplePage.Page, SamplePage.Detail);
        int fields = Elements(Load(whole)).Count;
        Assert.InRange(fields, 100, 300);
        for (int i = 0; i < fields; i++)
        {
            XDocument document = Load(whole);
            XElement field = Elements(document)[i];
            string path = string.Join('/', field.AncestorsAndSelf().Reverse().Select(e => e.Name.LocalName));
            field.Remove();
            AssertNoticed(EventPageReader.FromXml(Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting))), path);
        }
    }

    [Fact]
    public void Every_field_taken_out_of_markdown_is_noticed()
    {
        string whole = Rendered.Text(PageFormat.Markdown, SamplePage.Page, SamplePage.Detail);
        Assert.Equal(SamplePage.Page, EventPageReader.FromMarkdown(whole).Page);
        int cuts = 0;
        foreach (Match field in Pieces(whole))
        {
            string without = whole.Remove(field.Index, field.Length);
            if (IsField(whole, field))
            {
                cuts++;
                EventReading reading = EventPageReader.FromMarkdown(without);
                Assert.True(reading.Page != SamplePage.Page || reading.Diagnostics.Count > 0, $"not noticed: \"{field.Value}\" at {field.Index}");
            }
        }

        Assert.InRange(cuts, 100, 300);
    }

    /// <summary>Whole lines, details with their name, values alone, texts of links, targets of links: each kind by itself, for they lie in one another.</summary>
    private static IEnumerable<Match> Pieces(string whole) =>
        from pattern in (Regex[])[Lines(), Details(), Values(), LinkTexts(), LinkTargets()]
        from match in pattern.Matches(whole)
        select match;

    [GeneratedRegex(@"(?<=\n)[^\n]+\n", RegexOptions.None, 1000)]
    private static partial Regex Lines();

    [GeneratedRegex(@" · _[^_]+_[^·\n]*(?=[·\n])", RegexOptions.None, 1000)]
    private static partial Regex Details();

    [GeneratedRegex(@"(?<=_ )[^_·\[\n]+(?=[·\n])", RegexOptions.None, 1000)]
    private static partial Regex Values();

    [GeneratedRegex(@"(?<=\[)[^\]\n]+(?=\])", RegexOptions.None, 1000)]
    private static partial Regex LinkTexts();

    [GeneratedRegex(@"(?<=\]\()[^)\n]+(?=\))", RegexOptions.None, 1000)]
    private static partial Regex LinkTargets();

    /// <summary>Leaves out what is a word of the site or follows from another field: headings of lists, names of formats, targets that a name decides.</summary>
    private static bool IsField(string whole, Match cut)
    {
        int from = whole.LastIndexOf('\n', cut.Index - 1) + 1;
        string line = whole[from..whole.IndexOf('\n', cut.Index)];
        string before = whole[from..cut.Index];
        bool isTarget = before.EndsWith("](", StringComparison.Ordinal);
        return !(line.StartsWith("Formats:", StringComparison.Ordinal)
            || (line.StartsWith("### ", StringComparison.Ordinal) && (isTarget || !line.Contains('[')))
            || (cut.Value.StartsWith('_') && before.EndsWith('['))
            || cut.Value.Contains(Words.HeadlineCut, StringComparison.Ordinal) && !cut.Value.Contains('_')
            || cut.Value.Contains(Words.RetractedMeans, StringComparison.Ordinal) && !cut.Value.Contains('_')
            || (isTarget && (cut.Value.Contains("/categories/", StringComparison.Ordinal) || cut.Value.Contains("wikidata.org", StringComparison.Ordinal)
                || cut.Value.Contains("oldid", StringComparison.Ordinal))));
    }

    private static List<JsonNode> Nodes(JsonNode node) => node switch
    {
        JsonObject record => [.. record.Where(p => p.Value is not null).SelectMany(p => (JsonNode[])[p.Value!, .. Nodes(p.Value!)]).Where(HasValue)],
        JsonArray list => [.. list.SelectMany(e => (JsonNode[])[e!, .. Nodes(e!)])],
        _ => [],
    };

    /// <summary>An empty list, an empty text and the number that says "none" show nothing.</summary>
    private static bool HasValue(JsonNode node) => node.ToJsonString() is not ("[]" or "\"\"")
        && !(node.ToJsonString() == "0" && node.GetPath().EndsWith(".copies", StringComparison.Ordinal));

    private static List<XElement> Elements(XDocument document) =>
        [.. document.Root!.Descendants().Where(e => (e.HasElements || e.Value.Length > 0) && !(e.Name.LocalName == "copies" && e.Value == "0"))];

    private static XDocument Load(byte[] xml)
    {
        using XmlReader reader = XmlReader.Create(new MemoryStream(xml));
        return XDocument.Load(reader);
    }

    private static void AssertNoticed(EventReading reading, string path) =>
        Assert.True(reading.Page != SamplePage.Page || reading.Detail != SamplePage.Detail || reading.Diagnostics.Count > 0, $"not noticed: {path}");
}
