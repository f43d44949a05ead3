using System.Text;
using System.Text.Json;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Annals.Pipeline.Acquisition.Sources;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Annals.App.Checks;

/// <summary>What a file of a site says: read by its format's usual reader, not by the one that wrote it.</summary>
/// <param name="Fault">why it does not parse; null: it does</param>
/// <param name="Links">where it leads to, as written</param>
/// <param name="Texts">the texts in it, without markup</param>
internal sealed record SitePageContent(string? Fault, IReadOnlyList<string> Links, IReadOnlyList<string> Texts)
{
    private const int MostDepth = 64;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public static SitePageContent Read(string path, byte[] bytes)
    {
        if (path.StartsWith("images/", StringComparison.Ordinal))
        {
            return new SitePageContent(PictureKind.Of(bytes) is { } kind && path.EndsWith("." + kind, StringComparison.Ordinal) ? null : "it is no picture of its name", [], []);
        }

        string text;
        try
        {
            text = Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return new SitePageContent("it is not UTF-8", [], []);
        }

        return Path.GetExtension(path) switch
        {
            ".html" => OfHtml(text),
            ".json" => OfJson(text, isSchema: path.StartsWith("schema/", StringComparison.Ordinal)),
            ".xml" or ".atom" or ".rss" or ".xsd" or ".svg" => OfXml(text),
            ".md" => OfMarkdown(text),
            _ => new SitePageContent(null, [], [text]),
        };
    }

    private static SitePageContent OfHtml(string text)
    {
        List<string> faults = [];
        HtmlParser parser = new(new HtmlParserOptions { IsScripting = false });
        parser.Error += (_, raised) =>
        {
            if (raised is AngleSharp.Html.Dom.Events.HtmlErrorEvent error)
            {
                faults.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it is no clean HTML: {error.Message} in line {error.Position.Line}"));
            }
        };
        using IDocument page = parser.ParseDocument(text);
        string[] links = [.. Attributes(page, "href").Concat(Attributes(page, "src"))];
        return new SitePageContent(faults.FirstOrDefault(), links, [page.DocumentElement.TextContent, .. Attributes(page, "content")]);
    }

    private static IEnumerable<string> Attributes(IDocument page, string name) =>
        page.QuerySelectorAll($"[{name}]").Select(element => element.GetAttribute(name) ?? "");

    private static SitePageContent OfJson(string text, bool isSchema)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MostDepth });
            List<string> links = [];
            List<string> texts = [];
            Walk(document.RootElement, null, links, texts);
            return new SitePageContent(null, isSchema ? [] : links, texts);
        }
        catch (JsonException fault)
        {
            return new SitePageContent($"it is no JSON: {fault.Message}", [], []);
        }
    }

    private static void Walk(JsonElement element, string? name, List<string> links, List<string> texts)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    Walk(property.Value, property.Name, links, texts);
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Walk(item, name, links, texts);
                }

                break;
            case JsonValueKind.String:
                string value = element.GetString()!;
                texts.Add(value);
                if (name == "url" && value.StartsWith('/'))
                {
                    links.Add(value);
                }

                break;
            default:
                break;
        }
    }

    private static SitePageContent OfXml(string text)
    {
        List<string> texts = [];
        List<string> links = [];
        try
        {
            using XmlReader reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            string name = "";
            while (reader.Read())
            {
                name = reader.NodeType == XmlNodeType.Element ? reader.LocalName : name;
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                {
                    texts.Add(reader.Value);
                    if (name == "url" && reader.Value.StartsWith('/'))
                    {
                        links.Add(reader.Value);
                    }
                }

                for (bool more = reader.NodeType == XmlNodeType.Element && reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
                {
                    texts.Add(reader.Value);
                }
            }

            return new SitePageContent(null, links, texts);
        }
        catch (XmlException fault)
        {
            return new SitePageContent($"it is no XML: {fault.Message}", [], []);
        }
    }

    private static SitePageContent OfMarkdown(string text)
    {
        MarkdownDocument page = Markdown.Parse(text);
        string[] links = [.. page.Descendants<LinkInline>().Select(link => link.Url ?? "")];
        string? fault = page.Descendants<HtmlBlock>().Any() || page.Descendants<HtmlInline>().Any() ? "it has HTML in its Markdown" : null;
        string words = string.Concat(page.Descendants<LiteralInline>().Select(literal => literal.Content.ToString() + " "));
        return new SitePageContent(fault, links, [words]);
    }
}
