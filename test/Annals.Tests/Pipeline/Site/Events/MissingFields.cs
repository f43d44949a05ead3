using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Annals.Model.Pages;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Events;

namespace Annals.Tests.Pipeline.Site.Events;

/// <summary>Takes out of a page one visible field after the other, and reads back what is left.</summary>
internal static partial class MissingFields
{
    /// <summary>Each field with what was read without it.</summary>
    public static IEnumerable<(string Field, EventReading Reading)> OfJson(EventPage page, EventDetail detail)
    {
        byte[] whole = Rendered.Bytes(PageFormat.Json, page, detail);
        int fields = Nodes(JsonNode.Parse(whole)!).Count;
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

            yield return (path, EventPageReader.FromJson(Encoding.UTF8.GetBytes(root.ToJsonString())));
        }
    }

    /// <summary>Each field with what was read without it.</summary>
    public static IEnumerable<(string Field, EventReading Reading)> OfXml(EventPage page, EventDetail detail)
    {
        byte[] whole = Rendered.Bytes(PageFormat.Xml, page, detail);
        int fields = Elements(Load(whole)).Count;
        for (int i = 0; i < fields; i++)
        {
            XDocument document = Load(whole);
            XElement field = Elements(document)[i];
            string path = string.Join('/', field.AncestorsAndSelf().Reverse().Select(e => e.Name.LocalName));
            field.Remove();
            yield return (path, EventPageReader.FromXml(Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting))));
        }
    }

    /// <summary>Each field with what was read without it.</summary>
    public static IEnumerable<(string Field, EventReading Reading)> OfMarkdown(EventPage page, EventDetail detail)
    {
        string whole = Rendered.Text(PageFormat.Markdown, page, detail);
        return Pieces(whole).Where(field => IsField(whole, field))
            .Select(field => ($"\"{field.Value}\" at {field.Index}", EventPageReader.FromMarkdown(whole.Remove(field.Index, field.Length))));
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

    /// <summary>An empty list, an empty text, what is not so and the number that says "none" show nothing.</summary>
    private static bool HasValue(JsonNode node) => node.ToJsonString() is not ("[]" or "\"\"" or "false")
        && !(node.ToJsonString() == "0" && node.GetPath().EndsWith(".copies", StringComparison.Ordinal));

    private static List<XElement> Elements(XDocument document) =>
        [.. document.Root!.Descendants().Where(e => (e.HasElements || e.Value.Length > 0) && e.Value != "false" && !(e.Name.LocalName == "copies" && e.Value == "0"))];

    private static XDocument Load(byte[] xml)
    {
        using XmlReader reader = XmlReader.Create(new MemoryStream(xml));
        return XDocument.Load(reader);
    }
}
