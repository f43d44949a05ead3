using System.Buffers.Binary;

namespace Annals.Formats.Gzip;

/// <summary>
/// Decodes gzip (RFC 1952) member by member. The framework's <c>GZipStream</c> reads a cut file to its end without a word, so checksum and
/// length of each member are checked here.
/// </summary>
public static class GzipContent
{
    /// <summary>The default limit of decoded bytes: 32 MiB.</summary>
    public const long DefaultLimit = 32L << 20;

    private const int TrailerBytes = 8;

    /// <summary>Whether <paramref name="bytes"/> begin like a gzip file.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes.Length >= 3 && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8;

    /// <summary>Decodes all members of <paramref name="file"/>; never more than <paramref name="limit"/> bytes.</summary>
    public static GzipReading Decode(ReadOnlySpan<byte> file, long limit = DefaultLimit)
    {
        Inflater inflater = new(limit);
        int at = 0;
        while (at < file.Length)
        {
            if (at > 0 && !IsGzip(file[at..]))
            {
                string? garbage = file[at..].IndexOfAnyExcept((byte)0) < 0 ? null : $"bytes that are no gzip follow at offset {at}; they were left aside";
                return new GzipReading(GzipState.Whole, inflater.Output, garbage);
            }

            int body = EndOfHeader(file, at);
            if (body < 0)
            {
                return new GzipReading(GzipState.Partial, inflater.Output, $"the file is cut in a gzip header at offset {at}");
            }

            at = body;
            if (Member(file, ref at, inflater, limit) is { } fault)
            {
                return fault;
            }
        }

        return new GzipReading(GzipState.Whole, inflater.Output, null);
    }

    private static GzipReading? Member(ReadOnlySpan<byte> file, ref int at, Inflater inflater, long limit)
    {
        int start = inflater.Length;
        InflateState state = inflater.Decode(file, ref at);
        if (state == InflateState.TooLarge)
        {
            return new GzipReading(GzipState.TooLarge, default, $"more than {limit} bytes come out of it");
        }

        if (state == InflateState.Damaged)
        {
            return new GzipReading(GzipState.Damaged, inflater.Output, $"the compressed bytes before offset {at} are damaged");
        }

        if (state == InflateState.Cut || file.Length - at < TrailerBytes)
        {
            return new GzipReading(GzipState.Partial, inflater.Output, $"the file is cut at offset {file.Length}, after {inflater.Length} decoded bytes");
        }

        ReadOnlySpan<byte> content = inflater.Output.Span[start..];
        bool whole = BinaryPrimitives.ReadUInt32LittleEndian(file[at..]) == Crc32.Of(content)
            && BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]) == (uint)content.Length;
        at += TrailerBytes;
        return whole
            ? null
            : new GzipReading(GzipState.Damaged, inflater.Output, $"checksum or length at offset {at - TrailerBytes} does not fit the content");
    }

    /// <summary>Where the compressed bytes of the member begin; -1 where the header is cut.</summary>
    private static int EndOfHeader(ReadOnlySpan<byte> file, int at)
    {
        const int fixedPart = 10;
        if (file.Length - at < fixedPart)
        {
            return -1;
        }

        byte flags = file[at + 3];
        int next = at + fixedPart;
        if ((flags & 4) != 0)
        {
            if (file.Length < next + 2)
            {
                return -1;
            }

            next += 2 + BinaryPrimitives.ReadUInt16LittleEndian(file[next..]);
        }

        if ((flags & 8) != 0)
        {
            next = AfterZero(file, next);
        }

        if ((flags & 16) != 0)
        {
            next = AfterZero(file, next);
        }

        next += (flags & 2) != 0 ? 2 : 0;
        return next >= 0 && next < file.Length ? next : -1;
    }

    private static int AfterZero(ReadOnlySpan<byte> file, int at)
    {
        int zero = at < 0 || at >= file.Length ? -1 : file[at..].IndexOf((byte)0);
        return zero < 0 ? int.MinValue / 2 : at + zero + 1;
    }
}
