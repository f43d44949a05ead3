using System.Text;
using System.Xml;

namespace Annals.Formats.Feeds;

/// <summary>Writes lists of feeds in OPML 2.0, with nested folders.</summary>
public static class OpmlWriter
{
    /// <param name="title">of the list</param>
    /// <param name="feeds">in the order in which they are to stand; those of one folder come together</param>
    public static string Write(string title, IEnumerable<OpmlOutline> feeds)
    {
        StringBuilder text = new();
        using (XmlWriter xml = XmlWriter.Create(new Utf8Text(text), new XmlWriterSettings { Indent = true, NewLineChars = "\n", CheckCharacters = false }))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("head");
            xml.WriteElementString("title", Clean(title));
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            Write(xml, [.. feeds], 0);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    /// <summary>Writes the feeds of a folder, then the folders in it.</summary>
    /// <param name="depth">folders that are open</param>
    private static void Write(XmlWriter xml, List<OpmlOutline> feeds, int depth)
    {
        foreach (OpmlOutline feed in feeds.Where(feed => feed.Folder.Count == depth))
        {
            string title = Clean(feed.Title ?? feed.Address);
            xml.WriteStartElement("outline");
            xml.WriteAttributeString("type", "rss");
            xml.WriteAttributeString("text", title);
            xml.WriteAttributeString("title", title);
            xml.WriteAttributeString("xmlUrl", Clean(feed.Address));
            if (feed.Site is { } site)
            {
                xml.WriteAttributeString("htmlUrl", Clean(site));
            }

            xml.WriteEndElement();
        }

        foreach (IGrouping<string, OpmlOutline> folder in feeds.Where(feed => feed.Folder.Count > depth).GroupBy(feed => feed.Folder[depth], StringComparer.Ordinal))
        {
            xml.WriteStartElement("outline");
            xml.WriteAttributeString("text", Clean(folder.Key));
            xml.WriteAttributeString("title", Clean(folder.Key));
            Write(xml, [.. folder], depth + 1);
            xml.WriteEndElement();
        }
    }

    private static string Clean(string text) => PlainCharacters.Of(text);

    private sealed class Utf8Text(StringBuilder text) : StringWriter(text, System.Globalization.CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
