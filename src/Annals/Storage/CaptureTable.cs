using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using Annals.Model;

namespace Annals.Storage;

/// <summary>Captures, kept once by content, compressed with Brotli.</summary>
internal sealed class CaptureTable(ChronicleFile file)
{
    public long? Find(byte[] sha256) => file.Statement("SELECT id FROM capture WHERE sha256 = $1", 1).With(sha256).Number();

    public long Add(PackedCapture packed)
    {
        Capture capture = packed.Capture;
        return (long)file.Statement(
            """
            INSERT INTO capture (sha256, name, address, media_type, seen, length, redacted, body)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id
            """,
            8).With(
                packed.Sha256, capture.Name, capture.Address, capture.MediaType, Times.Stored(capture.Seen), (long)capture.Bytes.Length,
                0L, packed.Body).Value()!;
    }

    /// <summary>Gives a capture of unknown address the one that became known; false: there is nothing to give.</summary>
    public bool Name(long id, string? address) =>
        address is not null && file.Statement("UPDATE capture SET address = $2 WHERE id = $1 AND address IS NULL", 2).With(id, address).Run() > 0;

    /// <summary>Captures from which neither a state nor an article comes, with their addresses.</summary>
    public List<(long Id, string? Address)> Unread()
    {
        List<(long, string?)> unread = [];
        using Rows rows = file.Statement(
            "SELECT id, address FROM capture c WHERE NOT EXISTS (SELECT 1 FROM state s WHERE s.capture = c.id) AND NOT EXISTS (SELECT 1 FROM article a WHERE a.capture = c.id) ORDER BY id", 0).Rows();
        while (rows.Read())
        {
            unread.Add((rows.GetInt64(0), rows[1] as string));
        }

        return unread;
    }

    /// <summary>Whether the bytes were dropped because of their age.</summary>
    public bool IsDropped(long id) => file.Statement("SELECT 1 FROM capture WHERE id = $1 AND dropped IS NOT NULL", 1).With(id).Value() is not null;

    /// <summary>Takes name and address of a capture away whose bytes were dropped.</summary>
    public void Unname(long id) => file.Statement("UPDATE capture SET name = 'dropped', address = NULL, redacted = 1 WHERE id = $1", 1).With(id).Run();

    /// <summary>What a capture whose bytes were dropped was called.</summary>
    public string Names(long id) => file.Statement("SELECT name || ' ' || coalesce(address, '') FROM capture WHERE id = $1", 1).With(id).Value() as string ?? "";

    /// <summary>The capture; null: there is none, or its bytes were dropped.</summary>
    public Capture? Read(long id)
    {
        using Rows rows = file.Statement("SELECT name, address, media_type, seen, length, body FROM capture WHERE id = $1 AND dropped IS NULL", 1).With(id).Rows();
        return rows.Read()
            ? new Capture(
                rows.GetString(0),
                Unpack(rows.GetBytes(5), rows.GetInt32(4)),
                rows.IsDBNull(1) ? null : rows.GetString(1),
                rows.IsDBNull(2) ? null : rows.GetString(2),
                rows.IsDBNull(3) ? null : Times.Read(rows.GetInt64(3)))
            : null;
    }

    /// <summary>Puts other bytes in the place of a capture's: what was suppressed is gone from them. Its SHA-256 stays that of the original.</summary>
    public void Redact(long id, Capture redacted) =>
        file.Statement("UPDATE capture SET name = $2, address = $3, media_type = $4, length = $5, body = $6, redacted = 1 WHERE id = $1", 6)
            .With(id, redacted.Name, redacted.Address, redacted.MediaType, (long)redacted.Bytes.Length, Pack(redacted.Bytes.Span)).Run();

    /// <summary>Puts the original bytes back after a suppression was lifted.</summary>
    public void Restore(long id, PackedCapture packed) =>
        file.Statement("UPDATE capture SET name = $2, address = $3, media_type = $4, length = $5, body = $6, redacted = 0 WHERE id = $1", 6)
            .With(id, packed.Capture.Name, packed.Capture.Address, packed.Capture.MediaType, (long)packed.Capture.Bytes.Length, packed.Body).Run();

    public static PackedCapture Pack(Capture capture) => new(capture, SHA256.HashData(capture.Bytes.Span), Pack(capture.Bytes.Span));

    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        byte[] packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length) + 16);
        try
        {
            return BrotliEncoder.TryCompress(bytes, packed, out int written, quality: 5, window: 18) ? packed[..written] : throw new InvalidDataException(
                $"{bytes.Length} bytes could not be compressed");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    public static byte[] Unpack(byte[] body, int length)
    {
        byte[] bytes = new byte[length];
        return BrotliDecoder.TryDecompress(body, bytes, out int written) && written == length ? bytes : throw new InvalidDataException(
            $"a capture of {length} bytes does not unpack: {written} bytes came");
    }
}
