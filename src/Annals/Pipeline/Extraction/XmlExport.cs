using System.Xml;
using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>Reads exports of MediaWiki (<c>Special:Export</c>): several pages, each with several revisions. No entity and no DTD is followed.</summary>
internal static class XmlExport
{
    public static ValueList<Reading> Read(Capture capture, ReadingLimits limits)
    {
        List<Reading> readings = [];
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        };
        try
        {
            using MemoryStream stream = new(capture.Bytes.ToArray(), writable: false);
            using XmlReader xml = XmlReader.Create(stream, settings);
            Pages(xml, capture, limits, readings);
        }
        catch (XmlException fault)
        {
            readings.Add(new RefusedReading($"{capture.Name} is XML that cannot be read to its end: {fault.Message}"));
        }

        return readings.Count > 0 ? readings.ToValueList() : [new RefusedReading($"{capture.Name} is an export of MediaWiki without a page.")];
    }

    private static void Pages(XmlReader xml, Capture capture, ReadingLimits limits, List<Reading> readings)
    {
        string? title = null;
        string? time = null;
        string? revision = null;
        bool inRevision = false;
        bool goesOn = xml.Read();
        while (goesOn)
        {
            if (xml.Depth > limits.XmlDepth)
            {
                readings.Add(new RefusedReading($"{capture.Name} nests XML deeper than the limit of {limits.XmlDepth} elements."));
                return;
            }

            if (xml.NodeType != XmlNodeType.Element)
            {
                inRevision &= !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "revision");
                goesOn = xml.Read();
                continue;
            }

            switch (xml.LocalName)
            {
                case "page":
                    (title, inRevision) = (null, false);
                    goesOn = xml.Read();
                    break;
                case "revision":
                    (time, revision, inRevision) = (null, null, true);
                    goesOn = xml.Read();
                    break;
                case "title" when !inRevision:
                    title = Content(xml);
                    break;
                case "id" when inRevision && revision is null:
                    revision = Content(xml);
                    break;
                case "timestamp" when inRevision:
                    time = Content(xml);
                    break;
                case "text" when inRevision:
                    PageFacts facts = PageFacts.Of(capture, title, ApiJson.Time(time), revision);
                    ApiJson.WikitextPage(Content(xml), facts, limits, readings);
                    break;
                default:
                    goesOn = xml.Read();
                    break;
            }

            goesOn &= !xml.EOF;
        }
    }

    /// <summary>The text of the element, after which the reader stands behind it.</summary>
    private static string Content(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }

        System.Text.StringBuilder text = new();
        int depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text.Append(xml.Value);
            }
        }

        xml.Read();
        return text.ToString();
    }
}
