using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Annals.Formats.Gzip;

namespace Annals.Formats.Warc;

/// <summary>An HTTP message as an archive keeps it, with its body freed of transfer and content coding (RFC 9112, section 7.1; RFC 9110, section 8.4).</summary>
/// <param name="Status">the status code of a response; null: it is a request, or has no status</param>
/// <param name="ContentType">the media type with its parameters</param>
/// <param name="Note">what was odd about its coding; null: nothing</param>
public sealed record HttpMessage(int? Status, string? ContentType, string? LastModified, ReadOnlyMemory<byte> Body, string? Note)
{
    /// <summary>Reads a message; null where the bytes are none.</summary>
    public static HttpMessage? Read(ReadOnlyMemory<byte> block)
    {
        ReadOnlySpan<byte> bytes = block.Span;
        int end = FieldLines.End(bytes);
        bool isResponse = bytes.StartsWith("HTTP/"u8);
        bool isRequest = !isResponse && bytes.Length > 0 && bytes[..(bytes.IndexOf((byte)'\n') is >= 0 and var line ? line : bytes.Length)].IndexOf(" HTTP/"u8) > 0;
        if (!isResponse && !isRequest)
        {
            return null;
        }

        // A header without the empty line behind it is the whole message.
        end = end < 0 ? bytes.Length : end;
        FieldLines fields = FieldLines.Read(bytes[..end]);
        string[] first = fields.First.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        int? status = isResponse && first.Length > 1 && int.TryParse(first[1], NumberStyles.None, CultureInfo.InvariantCulture, out int code) ? code : null;
        ReadOnlyMemory<byte> body = block[end..];
        string? note = null;
        if (fields["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
        {
            body = Joined(body, ref note);
        }

        if (fields["Content-Encoding"] is { } coding)
        {
            body = Decoded(body, coding.Trim().ToLowerInvariant(), ref note);
        }

        return new HttpMessage(status, fields["Content-Type"], fields["Last-Modified"], body, note);
    }

    /// <summary>Whether the bytes hold a message with all the body that its own Content-Length says.</summary>
    internal static bool IsWhole(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.StartsWith("HTTP/"u8) ? FieldLines.End(bytes) : -1;
        return end > 0 && long.TryParse(FieldLines.Read(bytes[..end])["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out long length) && bytes.Length - end >= length;
    }

    /// <summary>The chunks as one; a body that is not chunked though its header says so stays as it is.</summary>
    private static ReadOnlyMemory<byte> Joined(ReadOnlyMemory<byte> body, ref string? note)
    {
        ArrayBufferWriter<byte> joined = new(Math.Max(256, body.Length));
        ReadOnlySpan<byte> rest = body.Span;
        while (!rest.IsEmpty)
        {
            int line = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> size = line < 0 ? default : rest[..line].TrimEnd("\r "u8);
            size = size.IndexOf((byte)';') is >= 0 and var extension ? size[..extension] : size;
            if (size.IsEmpty || size.Length > 15 || !long.TryParse(Encoding.Latin1.GetString(size).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out long length) || length < 0)
            {
                note = joined.WrittenCount == 0 ? "the body is said to be chunked, and is not" : "a chunk of the body is damaged";
                return joined.WrittenCount == 0 ? body : joined.WrittenMemory;
            }

            rest = rest[(line + 1)..];
            if (length == 0)
            {
                return joined.WrittenMemory;
            }

            int taken = (int)Math.Min(length, rest.Length);
            joined.Write(rest[..taken]);
            rest = rest[taken..];
            rest = rest.StartsWith("\r\n"u8) ? rest[2..] : rest.StartsWith("\n"u8) ? rest[1..] : rest;
        }

        note = body.IsEmpty ? note : "the last chunk of the body is missing";
        return joined.WrittenMemory;
    }

    private static ReadOnlyMemory<byte> Decoded(ReadOnlyMemory<byte> body, string coding, ref string? note)
    {
        switch (coding)
        {
            case "gzip" or "x-gzip" when GzipContent.IsGzip(body.Span):
                GzipReading reading = GzipContent.Decode(body.Span, ArchiveLimits.RecordBytes);
                note = reading.State == GzipState.Whole ? note : $"the gzip coding of the body: {reading.Note}";
                return reading.Bytes;
            case "deflate":
                return Inflated(body, ref note);
            case "br":
                return Unpacked(new BrotliStream(Stream(body), CompressionMode.Decompress), body, coding, ref note);
            default:
                note = coding is "identity" or "" || body.IsEmpty ? note : $"the body is said to be coded as {(coding.Length > 40 ? coding[..40] : coding)}, which was not decoded";
                return body;
        }
    }

    /// <summary>Deflate with the frame of zlib, as the standard has it, or without, as some servers do.</summary>
    private static ReadOnlyMemory<byte> Inflated(ReadOnlyMemory<byte> body, ref string? note)
    {
        ReadOnlySpan<byte> bytes = body.Span;
        bool framed = bytes.Length > 2 && (bytes[0] & 15) == 8 && ((bytes[0] << 8) | bytes[1]) % 31 == 0;
        Inflater inflater = new(ArchiveLimits.RecordBytes);
        int at = framed ? 2 : 0;
        InflateState state = inflater.Decode(bytes, ref at);
        if (state != InflateState.Whole)
        {
            note = "the deflate coding of the body is damaged or cut";
        }

        return state == InflateState.Damaged && inflater.Length == 0 ? body : inflater.Output;
    }

    private static ReadOnlyMemory<byte> Unpacked(Stream coded, ReadOnlyMemory<byte> body, string coding, ref string? note)
    {
        using Stream stream = coded;
        using MemoryStream all = new();
        byte[] piece = new byte[1 << 14];
        try
        {
            for (int read = stream.Read(piece); read > 0; read = stream.Read(piece))
            {
                if (all.Length + read > ArchiveLimits.RecordBytes)
                {
                    note = $"more than {ArchiveLimits.RecordBytes} bytes come out of the body; it was left out";
                    return default;
                }

                all.Write(piece, 0, read);
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException)
        {
            note = $"the {coding} coding of the body is damaged";
            return all.Length == 0 ? body : all.ToArray();
        }

        return all.ToArray();
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> body) => new(body.ToArray(), writable: false);
}
