using Annals.Formats.Gzip;

namespace Annals.Formats.Warc;

/// <summary>Reads web archives (WARC and ARC), plain or gzipped with a member per record or in one stream, in memory bounded by the largest record.</summary>
public static class ArchiveReader
{
    /// <summary>Bytes that tell an archive.</summary>
    public const int Head = 1 << 10;

    private static ReadOnlySpan<byte> Warc => "WARC/"u8;

    private static ReadOnlySpan<byte> Arc => "filedesc:"u8;

    /// <summary>Whether a file that begins with these bytes is an archive.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> head)
    {
        if (!GzipContent.IsGzip(head))
        {
            ReadOnlySpan<byte> text = head.TrimStart("\r\n"u8);
            return text.StartsWith(Warc) || text.StartsWith(Arc);
        }

        return GzipContent.Decode(head).Bytes.Span is var start && (start.StartsWith(Warc) || start.StartsWith(Arc));
    }

    /// <summary>Gives the records of <paramref name="stream"/> to <paramref name="sink"/>.</summary>
    /// <returns>complete records</returns>
    public static int Read(Stream stream, IRecordSink sink)
    {
        ByteWindow window = new(stream);
        RecordParser parser = new(sink);
        if (window.Ensure(3) && GzipContent.IsGzip(window.Rest))
        {
            GzipMembers.Read(window, new Members(parser, sink), ArchiveLimits.MemberBytes);
        }
        else
        {
            while (window.Ensure(1))
            {
                parser.Add(window.Rest);
                window.At += window.Rest.Length;
            }
        }

        parser.Complete();
        return parser.Records;
    }

    private sealed class Members(RecordParser parser, IRecordSink sink) : IMemberSink
    {
        public void Begin(long offset) => parser.BeginMember(offset);

        public void Take(ReadOnlySpan<byte> bytes) => parser.Add(bytes);

        public void Fail(string fault)
        {
            sink.Damage(fault);
            parser.Drop();
        }
    }
}
