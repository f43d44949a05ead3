using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Annals.Formats.Warc;

/// <summary>Writes WARC 1.1 (ISO 28500:2017), each record a gzip member of its own. The same records give the same bytes: nothing of the clock or of chance goes into them.</summary>
public sealed class WarcWriter(Stream output)
{
    /// <summary>The date of a record whose time is not known: the standard asks for one. <see cref="ArchiveRecord.IsUntimed"/> tells it.</summary>
    public const string NoDate = "1970-01-01T00:00:00Z";

    private const string NameField = "Annals-Name";
    internal const string UntimedField = "Annals-Untimed";

    /// <summary>The record at the beginning that says what wrote the file.</summary>
    public void WriteHeader(string software, string description)
    {
        byte[] block = Encoding.UTF8.GetBytes($"software: {Line(software)}\r\nformat: WARC File Format 1.1\r\ndescription: {Line(description)}\r\n");
        Write([("WARC-Type", "warcinfo"), ("WARC-Date", NoDate), ("Content-Type", "application/warc-fields")], block, block);
    }

    /// <summary>Something that was taken from an address or a file, without the header of an answer.</summary>
    /// <param name="name">what the chronicle calls it</param>
    /// <param name="url">its address; null: it is written as a file of its name</param>
    /// <param name="mediaType">null where it is not known</param>
    /// <param name="seen">null where it is not known</param>
    public void WriteResource(string name, string? url, string? mediaType, DateTimeOffset? seen, ReadOnlySpan<byte> body)
    {
        string address = url ?? "file:///" + string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
        List<(string, string)> fields =
        [
            ("WARC-Type", "resource"), ("WARC-Target-URI", Line(address)),
            ("WARC-Date", seen?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture).Replace(".0000000Z", "Z", StringComparison.Ordinal) ?? NoDate),
        ];
        if (mediaType is not null)
        {
            fields.Add(("Content-Type", Line(mediaType)));
        }

        fields.Add((NameField, Convert.ToBase64String(Encoding.UTF8.GetBytes(name))));

        if (seen is null)
        {
            fields.Add((UntimedField, "true"));
        }

        Write(fields, body, Encoding.UTF8.GetBytes($"{name}\n{url}\n{seen?.UtcTicks.ToString(CultureInfo.InvariantCulture)}"));
    }

    internal static string? NameOf(FieldLines fields)
    {
        byte[] bytes = new byte[fields[NameField]?.Length ?? 0];
        return bytes.Length > 0 && Convert.TryFromBase64String(fields[NameField]!, bytes, out int written) ? Encoding.UTF8.GetString(bytes, 0, written) : null;
    }

    /// <param name="apart">what tells the record from one with the same block</param>
    private void Write(List<(string Name, string Value)> fields, ReadOnlySpan<byte> block, ReadOnlySpan<byte> apart)
    {
        string digest = "sha256:" + Base32(SHA256.HashData(block));
        byte[] id = SHA256.HashData([.. SHA256.HashData(block), .. apart]);
        StringBuilder header = new("WARC/1.1\r\n");
        header.Append(CultureInfo.InvariantCulture, $"WARC-Record-ID: <urn:uuid:{new Guid(id.AsSpan(0, 16), bigEndian: true)}>\r\n");
        foreach ((string name, string value) in fields)
        {
            header.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        header.Append(CultureInfo.InvariantCulture, $"WARC-Block-Digest: {digest}\r\nContent-Length: {block.Length}\r\n\r\n");
        using GZipStream member = new(output, CompressionLevel.Optimal, leaveOpen: true);
        member.Write(Encoding.UTF8.GetBytes(header.ToString()));
        member.Write(block);
        member.Write("\r\n\r\n"u8);
    }

    /// <summary>RFC 4648, section 6, as archives write digests.</summary>
    private static string Base32(byte[] bytes)
    {
        const string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        StringBuilder text = new();
        int held = 0;
        int count = 0;
        foreach (byte next in bytes)
        {
            held = ((held << 8) | next) & 0xFFF;
            count += 8;
            for (; count >= 5; count -= 5)
            {
                text.Append(digits[(held >> (count - 5)) & 31]);
            }
        }

        if (count > 0)
        {
            text.Append(digits[(held << (5 - count)) & 31]);
        }

        return text.Append('=', (8 - (text.Length % 8)) % 8).ToString();
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ");
}
