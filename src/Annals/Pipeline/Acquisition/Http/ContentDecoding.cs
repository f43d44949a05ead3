using System.Buffers.Binary;
using System.IO.Compression;
using Annals.Formats.Gzip;

namespace Annals.Pipeline.Acquisition.Http;

/// <summary>Undoes the one coding in which a body came; what is cut, damaged, or larger than the limit is refused.</summary>
internal static class ContentDecoding
{
    /// <summary>Bytes decoded at a time: a coding that grows six hundred thousandfold must not be given room for all of it.</summary>
    private const int Piece = 1 << 16;

    /// <param name="coding">the header <c>Content-Encoding</c>; null: none</param>
    public static (ReadOnlyMemory<byte> Bytes, FetchRefusal? Refusal) Decode(ReadOnlyMemory<byte> body, string? coding, int limit) => coding?.Trim().ToLowerInvariant() switch
    {
        null or "" or "identity" => body.Length > limit ? (default, TooLarge(limit)) : (body, null),
        "gzip" or "x-gzip" => Gzip(body, limit),
        "deflate" => Deflate(body.Span, limit),
        "br" => Brotli(body.Span, limit),
        string other => (default, new FetchRefusal(FetchFault.Body, $"the body is coded as “{Short(other)}”; one layer of gzip, deflate or br is read")),
    };

    private static (ReadOnlyMemory<byte> Bytes, FetchRefusal? Refusal) Gzip(ReadOnlyMemory<byte> body, int limit)
    {
        if (body.IsEmpty)
        {
            return (body, null);
        }

        if (!GzipContent.IsGzip(body.Span))
        {
            return (default, Damaged("it is said to be gzip and is not"));
        }

        GzipReading reading = GzipContent.Decode(body.Span, limit);
        return reading.State switch
        {
            GzipState.Whole => (reading.Bytes, null),
            GzipState.TooLarge => (default, TooLarge(limit)),
            _ => (default, Damaged(reading.Note ?? "it is damaged")),
        };
    }

    // RFC 9110 means zlib by this name; some servers send bare deflate.
    private static (ReadOnlyMemory<byte> Bytes, FetchRefusal? Refusal) Deflate(ReadOnlySpan<byte> body, int limit)
    {
        bool zlib = body.Length >= 2 && (body[0] & 0x0F) == 8 && BinaryPrimitives.ReadUInt16BigEndian(body) % 31 == 0;
        int at = zlib ? 2 : 0;
        Inflater inflater = new(limit);
        return inflater.Decode(body, ref at) switch
        {
            InflateState.TooLarge => (default, TooLarge(limit)),
            InflateState.Damaged => (default, Damaged($"the compressed bytes before offset {at} are damaged")),
            InflateState.Cut => (default, Damaged($"it is cut after {body.Length} bytes")),
            _ when zlib && (body.Length - at < 4 || BinaryPrimitives.ReadUInt32BigEndian(body[at..]) != Adler32(inflater.Output.Span)) =>
                (default, Damaged("its checksum does not fit its content")),
            _ => (inflater.Output, null),
        };
    }

    private static (ReadOnlyMemory<byte> Bytes, FetchRefusal? Refusal) Brotli(ReadOnlySpan<byte> body, int limit)
    {
        using BrotliDecoder decoder = new();
        using MemoryStream all = new();
        byte[] piece = new byte[Piece];
        while (true)
        {
            System.Buffers.OperationStatus status = decoder.Decompress(body, piece, out int used, out int written);
            body = body[used..];
            all.Write(piece, 0, written);
            if (all.Length > limit)
            {
                return (default, TooLarge(limit));
            }

            switch (status)
            {
                case System.Buffers.OperationStatus.Done: return (all.GetBuffer().AsMemory(0, (int)all.Length), null);
                case System.Buffers.OperationStatus.InvalidData: return (default, Damaged($"the compressed bytes are damaged after {all.Length} decoded ones"));
                case System.Buffers.OperationStatus.NeedMoreData: return (default, Damaged($"it is cut after {all.Length} decoded bytes"));
                default: continue;
            }
        }
    }

    private static uint Adler32(ReadOnlySpan<byte> bytes)
    {
        uint low = 1;
        uint high = 0;
        foreach (byte value in bytes)
        {
            low = (low + value) % 65521;
            high = (high + low) % 65521;
        }

        return (high << 16) | low;
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static FetchRefusal Damaged(string how) => new(FetchFault.Body, $"the body is damaged: {how}");

    private static FetchRefusal TooLarge(int limit) => new(FetchFault.Size, $"more than {limit} bytes come out of the body");
}
