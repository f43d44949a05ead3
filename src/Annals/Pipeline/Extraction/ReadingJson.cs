using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Annals.Model;
using Annals.Pipeline.Extraction.Feeds;

namespace Annals.Pipeline.Extraction;

/// <summary>Writes a reading as <c>annals read</c> prints it: one JSON object, without a line break.</summary>
public static class ReadingJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="file">the relative path of the file that was read</param>
    /// <param name="blocks">what was decided on each block of the page; null: nobody asked</param>
    public static void Write(IBufferWriter<byte> output, string file, Reading reading, ValueList<BlockVerdict>? blocks = null)
    {
        using Utf8JsonWriter json = new(output, Options);
        json.WriteStartObject();
        json.WriteString("file", file);
        switch (reading)
        {
            case DayReading { Day: var day }:
                WriteDay(json, day);
                WriteDiagnostics(json, day.Diagnostics);
                break;
            case ArticleReading { Article: var article }:
                ArticleJson.Write(json, article);
                WriteDiagnostics(json, article.Diagnostics);
                break;
            case FeedReading { Feed: var feed } read:
                FeedJson.Write(json, feed);
                WriteDiagnostics(json, read.Diagnostics);
                break;
            case OwnReading { Event: var own }:
                json.WriteString("kind", "event");
                json.WriteString("id", own.Id?.Value);
                json.WriteString("url", "/" + EventAddress.Path(own.Date, own.Slug));
                WriteContent(json, own);
                break;
            case RefusedReading { Reason: var reason }:
                json.WriteString("kind", "refused");
                json.WriteString("reason", reason);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(reading), reading.GetType().Name, "a kind of reading that has no JSON form");
        }

        if (blocks is { } verdicts)
        {
            VerdictJson.Write(json, verdicts);
        }

        json.WriteEndObject();
    }

    private static void WriteDay(Utf8JsonWriter json, Day day)
    {
        json.WriteString("kind", "day");
        json.WriteString("date", day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("stateTime", day.StateTime?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("revision", day.Revision);
        json.WriteStartArray("entries");
        foreach (Entry entry in day.Entries)
        {
            WriteEntry(json, entry);
        }

        json.WriteEndArray();
    }

    private static void WriteDiagnostics(Utf8JsonWriter json, ValueList<Diagnostic> diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (Diagnostic diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteNumber("line", diagnostic.Line);
            json.WriteString("message", diagnostic.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteContent(Utf8JsonWriter json, OwnEvent own)
    {
        json.WriteString("date", own.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("stateTime", own.Updated?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("status", own.Status.ToString().ToLowerInvariant());
        json.WriteString("because", own.Because);
        json.WriteString("language", own.Content.Language);
        json.WriteString("licence", own.Licence);
        json.WriteString("from", own.From);
        json.WriteStartArray("entries");
        EventContent content = own.Content;
        WriteEntry(json, new Entry(content.Category, content.Category, content.Topics, content.Headline, content.Links, content.Citations, own.Line, null));
        json.WriteEndArray();
    }

    private static void WriteEntry(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartObject();
        json.WriteString("category", entry.Category);
        json.WriteString("categoryAsPrinted", entry.CategoryAsPrinted);
        json.WriteStartArray("topics");
        foreach (TopicLine topic in entry.Topics)
        {
            json.WriteStartObject();
            json.WriteString("text", topic.Text);
            WriteLinks(json, topic.Links);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("text", entry.Text);
        WriteLinks(json, entry.Links);
        json.WriteStartArray("citations");
        foreach (Citation citation in entry.Citations)
        {
            json.WriteStartObject();
            json.WriteString("label", citation.Label);
            json.WriteString("publisher", citation.Publisher);
            json.WriteString("via", citation.Via);
            json.WriteString("language", citation.Language);
            json.WriteString("url", citation.Url);
            json.WriteString("archived", citation.Archived);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("line", entry.Line);
        json.WriteString("held", entry.Held);
        json.WriteEndObject();
    }

    private static void WriteLinks(Utf8JsonWriter json, ValueList<Link> links)
    {
        json.WriteStartArray("links");
        foreach (Link link in links)
        {
            json.WriteStartObject();
            json.WriteString("target", link.Target);
            json.WriteString("fragment", link.Fragment);
            json.WriteString("text", link.Text);
            json.WriteNumber("start", link.Start);
            json.WriteNumber("length", link.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
