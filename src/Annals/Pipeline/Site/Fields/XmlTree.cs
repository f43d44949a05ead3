using System.Text;
using System.Xml;
using Annals.Model;

namespace Annals.Pipeline.Site.Fields;

/// <summary>Reads XML into fields. Document types, and with them entities of their own, are refused.</summary>
internal static class XmlTree
{
    /// <summary>The deepest nesting that is read.</summary>
    public const int MostDepth = 256;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The root; null, with the reason noted, where the text is no XML or its root is of another name or namespace.</summary>
    public static FieldNode? Read(byte[] xml, string root, string xmlNamespace, List<Diagnostic> found)
    {
        using MemoryStream stream = new(xml, writable: false);
        try
        {
            using XmlReader reader = XmlReader.Create(stream, Settings);
            reader.MoveToContent();
            if (reader.LocalName == root && reader.NamespaceURI == xmlNamespace)
            {
                return ReadElement(reader, found);
            }

            found.Add(new(LineOf(reader), $"the root is {reader.LocalName} of \"{reader.NamespaceURI}\", not {root} of \"{xmlNamespace}\""));
        }
        catch (XmlException fault)
        {
            // Without a line: what was met is refused by a setting, and that is a document type.
            found.Add(fault.LineNumber > 0
                ? new(fault.LineNumber, $"no XML at line {fault.LineNumber}, column {fault.LinePosition}")
                : new(1, "XML with a document type, or in an encoding that is not known, is not read"));
        }

        return null;
    }

    private static FieldNode? ReadElement(XmlReader reader, List<Diagnostic> found)
    {
        string name = reader.LocalName;
        int line = LineOf(reader);
        int column = ((IXmlLineInfo)reader).LinePosition;
        if (reader.Depth >= MostDepth)
        {
            found.Add(new(line, $"elements deeper than {MostDepth} are not read (line {line}, column {column})"));
            return null;
        }

        StringBuilder text = new();
        List<FieldNode> children = [];
        if (!reader.IsEmptyElement)
        {
            int depth = reader.Depth;
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                {
                    text.Append(reader.Value);
                }
                else if (reader.NodeType == XmlNodeType.Element && ReadElement(reader, found) is { } child)
                {
                    children.Add(child);
                }
            }
        }

        string value = text.ToString();
        if (children.Count > 0 && !string.IsNullOrWhiteSpace(value))
        {
            found.Add(new(line, $"{name}: text between elements (line {line}, column {column})"));
        }

        return new(name, children.Count > 0 ? FieldKind.XmlGroup : FieldKind.XmlText, line, column, children.Count > 0 ? "" : value, children);
    }

    private static int LineOf(XmlReader reader) => ((IXmlLineInfo)reader).LineNumber;
}
