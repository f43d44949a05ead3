using System.Text;
using Annals.Model;
using Annals.Pipeline.Site.Fields;

namespace Annals.Pipeline.Site.Events;

/// <summary>Reads our own event pages back, also after a person has edited them. Content never throws: what is not understood is noted with its line.</summary>
public static class EventPageReader
{
    /// <summary>A longer text is refused, in bytes of UTF-8.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    public static EventReading FromJson(ReadOnlySpan<byte> json)
    {
        List<Diagnostic> found = [];
        FieldNode? root = IsTooLong(json.Length, found) ? null : JsonTree.Read(json, found);
        return EventFromFields.Read(root, found);
    }

    public static EventReading FromXml(ReadOnlySpan<byte> xml)
    {
        List<Diagnostic> found = [];
        FieldNode? root = IsTooLong(xml.Length, found) ? null : XmlTree.Read(xml.ToArray(), "event", EventNames.XmlNamespace, found);
        return EventFromFields.Read(root, found);
    }

    public static EventReading FromMarkdown(ReadOnlySpan<byte> markdown)
    {
        ReadOnlySpan<byte> text = markdown.StartsWith("\ufeff"u8) ? markdown[3..] : markdown;
        return FromMarkdown(Encoding.UTF8.GetString(text));
    }

    public static EventReading FromMarkdown(string markdown)
    {
        List<Diagnostic> found = [];
        return IsTooLong(markdown.Length, found) ? new(null, null, found.ToValueList()) : EventFromMarkdown.Read(markdown, found);
    }

    private static bool IsTooLong(int length, List<Diagnostic> found)
    {
        if (length > MostBytes)
        {
            found.Add(new(0, $"an event page of more than {MostBytes} bytes is not read"));
        }

        return length > MostBytes;
    }
}
