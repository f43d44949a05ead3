using System.Text;
using Annals.Model;

namespace Annals.Pipeline.Site.Events;

/// <summary>
/// Reads captures that are event pages of a chronicle (JSON, XML, Markdown) or lines of them, also after a person edited them: what <c>annals export events</c>
/// prints and what a built site holds. What is no such page is not touched.
/// </summary>
public static class OwnPages
{
    private const int Head = 1 << 14;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>The events of the capture, and a refusal for each that cannot be read; nothing where it holds no page of a chronicle.</summary>
    public static ValueList<Reading> Read(Capture capture)
    {
        ReadOnlyMemory<byte> bytes = Trimmed(capture.Bytes);
        ReadOnlySpan<byte> head = bytes.Span[..Math.Min(Head, bytes.Length)];
        if (IsMarkdown(head))
        {
            return [Made(EventPageReader.FromMarkdown(bytes.Span), capture.Name, 0)];
        }

        if (head.StartsWith("<?xml"u8) && head.IndexOf("<event xmlns=\"urn:annals:event:1\""u8) >= 0)
        {
            return [Made(EventPageReader.FromXml(bytes.Span), capture.Name, 0)];
        }

        if (!head.StartsWith("{"u8))
        {
            return [];
        }

        // A page that a person laid out over several lines is one record, else each line is.
        int end = bytes.Span.IndexOf((byte)'\n');
        bool isLines = end < 0 || bytes.Span[..end].TrimEnd("\r "u8).EndsWith("}"u8);
        return isLines ? Lines(capture) : IsEvent(head) ? [Made(EventPageReader.FromJson(bytes.Span), capture.Name, 0)] : [];
    }

    /// <summary>The capture without the lines that are events: what else it holds; null: nothing.</summary>
    public static Capture? Rest(Capture capture)
    {
        byte[] rest = capture.Bytes.ToArray();
        bool any = false;
        foreach (Range range in LinesOf(capture.Bytes.Span))
        {
            Span<byte> line = rest.AsSpan(range);
            if (IsEvent(line))
            {
                line.Fill((byte)' ');
            }

            any |= line.Trim(" \t\r"u8).Length > 0;
        }

        return any ? capture with { Bytes = rest } : null;
    }

    /// <inheritdoc cref="RedactCapture"/>
    /// <remarks>The lines that hold words of what is suppressed go; a page that holds them goes whole.</remarks>
    public static Capture? Redact(Capture capture, Func<string, bool> touches)
    {
        if (!touches(Encoding.UTF8.GetString(capture.Bytes.Span)))
        {
            return null;
        }

        byte[] kept = capture.Bytes.ToArray();
        bool isLines = Read(capture).OfType<OwnReading>().Any(reading => reading.Event.Line > 0);
        foreach (Range range in isLines ? LinesOf(capture.Bytes.Span) : [Range.All])
        {
            Span<byte> line = kept.AsSpan(range);
            if (!isLines || touches(Encoding.UTF8.GetString(line)))
            {
                line.Fill((byte)' ');
            }
        }

        return capture with { Bytes = kept, Name = touches(capture.Name.Replace('-', ' ')) ? "redacted" : capture.Name };
    }

    private static ValueList<Reading> Lines(Capture capture)
    {
        List<Reading> readings = [];
        ReadOnlySpan<byte> bytes = capture.Bytes.Span;
        int number = 0;
        foreach (Range range in LinesOf(bytes))
        {
            number++;
            if (IsEvent(bytes[range]))
            {
                readings.Add(Made(EventPageReader.FromJson(bytes[range]), capture.Name, number));
            }
        }

        return readings.ToValueList();
    }

    private static List<Range> LinesOf(ReadOnlySpan<byte> bytes)
    {
        List<Range> lines = [];
        for (int from = 0; from < bytes.Length;)
        {
            int length = bytes[from..].IndexOf((byte)'\n') is >= 0 and int at ? at : bytes.Length - from;
            lines.Add(from..(from + length));
            from += length + 1;
        }

        return lines;
    }

    private static Reading Made(EventReading read, string name, int line)
    {
        string place = line == 0 ? name : $"{name}, line {line}";
        string fault = read.Diagnostics.Count > 0 ? read.Diagnostics[0].Message : "it does not say enough";
        return read.Page is not { } page ? new RefusedReading($"{place} is an event of a chronicle that cannot be read: {fault}.")
            : page.Status == EventStatus.Suppressed ? new RefusedReading($"{place} is what is left of an event that was suppressed: nothing of it can be taken over.")
            : OwnContent.Of(page, read.Detail, place, line) is { } own ? new OwnReading(own)
            : new RefusedReading($"{place} is an event of a chronicle, but it has no words or its address is none of an event.");
    }

    /// <summary>The first heading of an event's page is its date, that of a list its name.</summary>
    private static bool IsMarkdown(ReadOnlySpan<byte> head)
    {
        int heading = head.StartsWith("Formats: [HTML]("u8) ? head.IndexOf("\n#"u8) : -1;
        return heading >= 0 && head[(heading + 1)..].StartsWith("### "u8) && head[heading..].IndexOf("\n# "u8) >= 0;
    }

    private static bool IsEvent(ReadOnlySpan<byte> json)
    {
        ReadOnlySpan<byte> head = json[..Math.Min(Head, json.Length)];
        bool isRecord = head.TrimStart(" \t"u8).TrimStart(ByteOrderMark).StartsWith("{"u8);
        return isRecord && head.IndexOf("\"$schema\""u8) < 0 && (head.IndexOf("\"textChanged\""u8) >= 0 ? head.IndexOf("\"headline\""u8) >= 0 : head.IndexOf("\"status\":\"suppressed\""u8) >= 0 && head.IndexOf("\"id\":"u8) >= 0);
    }

    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> span = bytes.Span;
        int start = span.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        while (start < span.Length && span[start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            start++;
        }

        return bytes[start..];
    }
}
