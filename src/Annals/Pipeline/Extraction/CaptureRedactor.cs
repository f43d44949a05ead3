using System.Globalization;
using System.Text;
using System.Xml;
using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>
/// Writes a capture anew without the entries that are suppressed: as a MediaWiki export of the days that were read from it, whatever it was
/// before. Everything else that the reader understood stays: categories, topics, texts, links, citations, state time, revision.
/// </summary>
public static class CaptureRedactor
{
    public const string MediaType = "application/xml; charset=utf-8";

    /// <inheritdoc cref="RedactCapture"/>
    public static Capture? Redact(Capture capture, Func<string, bool> covers, Func<string, bool> touches)
    {
        Day[] days = [.. new Extractor().Read(capture).OfType<DayReading>().Select(reading => reading.Day)];
        if (!days.Any(day => day.Entries.Any(entry => covers(entry.Text))) && !touches(Encoding.UTF8.GetString(capture.Bytes.Span)))
        {
            return null;
        }

        Day[] kept = [.. days.Select(day => day with { Entries = day.Entries.Where(entry => !covers(entry.Text) && !Leaks(entry, touches)).ToValueList() })];
        return capture with { Bytes = Export(kept), MediaType = MediaType };
    }

    /// <summary>Topics and labels can repeat the words of what is suppressed.</summary>
    private static bool Leaks(Entry entry, Func<string, bool> touches) =>
        touches(entry.Text) || entry.Topics.Any(topic => touches(topic.Text)) || entry.Citations.Any(citation => touches(citation.Label) || touches(citation.Url));

    private static byte[] Export(Day[] days)
    {
        using MemoryStream bytes = new();
        using (XmlWriter xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("mediawiki", "http://www.mediawiki.org/xml/export-0.11/");
            foreach (Day day in days)
            {
                WritePage(xml, day);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void WritePage(XmlWriter xml, Day day)
    {
        xml.WriteStartElement("page");
        xml.WriteElementString("title", day.Page);
        xml.WriteStartElement("revision");
        if (day.Revision is { } revision)
        {
            xml.WriteElementString("id", revision);
        }

        if (day.StateTime is { } time)
        {
            xml.WriteElementString("timestamp", time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        }

        xml.WriteElementString("text", DayWikitext.Write(day));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
