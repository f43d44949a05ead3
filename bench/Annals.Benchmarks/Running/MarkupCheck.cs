using System.Text.Json;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Annals.Benchmarks.Running;

/// <summary>Reads a built site as a browser, a JSON, an XML and a CommonMark reader would, and looks for markup that only a text can have brought.</summary>
internal sealed class MarkupCheck
{
    private static readonly string[] NeverWritten = ["iframe", "object", "embed", "base", "style", "math", "video", "audio", "frame", "frameset", "applet", "marquee", "xss"];
    private static readonly string[] Schemes = ["http:", "https:", "mailto:"];

    private readonly List<string> _faults = [];
    private readonly HtmlParser _html = new();

    public IReadOnlyList<string> Faults => _faults;

    /// <returns>how many files were read</returns>
    public int Read(string site)
    {
        int count = 0;
        foreach (string file in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string path = Tree.Relative(site, file);
            count++;
            switch (Path.GetExtension(file))
            {
                case ".html":
                    ReadHtml(path, File.ReadAllText(file));
                    break;
                case ".json":
                    Guard<JsonException>(path, () => JsonDocument.Parse(File.ReadAllBytes(file)).Dispose());
                    break;
                case ".xml" or ".atom" or ".rss" or ".xsd":
                    Guard<XmlException>(path, () => ReadXml(file));
                    break;
                case ".md":
                    ReadMarkdown(path, File.ReadAllText(file));
                    break;
                default:
                    count--;
                    break;
            }
        }

        return count;
    }

    private void ReadHtml(string path, string text)
    {
        foreach (IElement element in _html.ParseDocument(text).All)
        {
            string name = element.LocalName;
            // Linked data is a script element that browsers do not run.
            bool inlineScript = name == "script" && element.GetAttribute("type") != "application/ld+json" && (element.GetAttribute("src") is null || !IsOwn(element.GetAttribute("src")!));
            bool foreignPicture = name == "svg" && element.Closest("figure.picture") is null;
            if (inlineScript || foreignPicture || NeverWritten.Contains(name) || (name == "img" && !IsOwn(element.GetAttribute("src") ?? "")))
            {
                _faults.Add($"{path}: an element <{name}>: {element.OuterHtml[..Math.Min(80, element.OuterHtml.Length)]}");
            }

            foreach (IAttr attribute in element.Attributes)
            {
                bool runs = attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "style" or "srcdoc";
                if (runs || (attribute.Name is "href" or "src" or "action" && !IsAddress(attribute.Value)))
                {
                    _faults.Add($"{path}: <{name} {attribute.Name}=\"{attribute.Value}\">");
                }
            }
        }
    }

    private void ReadMarkdown(string path, string text)
    {
        foreach (MarkdownObject node in Markdown.Parse(text).Descendants())
        {
            switch (node)
            {
                case HtmlBlock or HtmlInline:
                    _faults.Add($"{path}: HTML in Markdown at line {node.Line + 1}");
                    break;
                case LinkInline link when link.IsImage || !IsAddress(link.Url ?? ""):
                    _faults.Add($"{path}: {(link.IsImage ? "a picture" : "a link")} to {link.Url}");
                    break;
                case AutolinkInline link:
                    _faults.Add($"{path}: a bare link to {link.Url}");
                    break;
                case CodeBlock or CodeInline:
                    _faults.Add($"{path}: code in Markdown at line {node.Line + 1}");
                    break;
                default:
                    break;
            }
        }
    }

    private static void ReadXml(string file)
    {
        using XmlReader reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read())
        {
        }
    }

    private void Guard<TFault>(string path, Action read)
        where TFault : Exception
    {
        try
        {
            read();
        }
        catch (TFault fault)
        {
            _faults.Add($"{path}: {fault.Message}");
        }
    }

    private static bool IsOwn(string address) => !address.Contains("//", StringComparison.Ordinal) && IsAddress(address);

    private static bool IsAddress(string address)
    {
        int colon = address.IndexOf(':');
        int slash = address.IndexOfAny(['/', '?', '#']);
        return colon < 0 || (slash >= 0 && slash < colon) || Schemes.Any(s => address.StartsWith(s, StringComparison.OrdinalIgnoreCase));
    }
}
