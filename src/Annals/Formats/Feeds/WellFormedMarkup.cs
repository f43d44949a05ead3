using System.Xml;

namespace Annals.Formats.Feeds;

/// <summary>
/// Reads XML with the framework's reader, which is strict. Prefixes are left to the receiver: feeds use them without declaring them. Nothing outside the text
/// is ever opened, and a document type is passed over.
/// </summary>
internal static class WellFormedMarkup
{
    /// <summary>Gives the pieces of <paramref name="text"/> to <paramref name="events"/>.</summary>
    /// <returns>what is ill-formed, and where; null: nothing is</returns>
    public static FeedDefect? Read(string text, IMarkupEvents events)
    {
        // Given the string itself it holds the whole text at once: what it is read from piece by piece is copied several times.
        using XmlTextReader reader = new(text, XmlNodeType.Document, null) { Namespaces = false, DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, WhitespaceHandling = WhitespaceHandling.All };
        List<MarkupAttribute> attributes = [];
        try
        {
            while (!events.IsFull && reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        Start(reader, events, attributes);
                        break;
                    case XmlNodeType.EndElement:
                        events.End();
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                        events.Text(reader.Value);
                        break;
                    case XmlNodeType.EntityReference:
                        return new FeedDefect(reader.LineNumber, $"the entity &{reader.Name}; is not declared");
                    default:
                        break;
                }
            }

            return null;
        }
        catch (XmlException fault)
        {
            return new FeedDefect(fault.LineNumber, $"the XML is ill-formed from here on ({fault.Message.Split('\n')[0].TrimEnd('.')}); it was read with tolerance");
        }
    }

    private static void Start(XmlTextReader reader, IMarkupEvents events, List<MarkupAttribute> attributes)
    {
        attributes.Clear();
        string name = reader.Name;
        bool empty = reader.IsEmptyElement;
        int line = reader.LineNumber;
        while (attributes.Count < FeedLimits.Attributes && reader.MoveToNextAttribute())
        {
            attributes.Add(new MarkupAttribute(reader.Name, reader.Value));
        }

        events.Start(name, attributes, line);
        if (empty)
        {
            events.End();
        }
    }
}
