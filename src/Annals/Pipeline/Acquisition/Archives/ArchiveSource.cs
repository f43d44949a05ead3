using System.IO.Compression;
using Annals.Formats.Warc;

namespace Annals.Pipeline.Acquisition.Archives;

/// <summary>Opens web archives: WARC and ARC files, plain or gzipped, and WACZ files that hold several of them.</summary>
public static class ArchiveSource
{
    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    /// <summary>Whether the file is an archive, by its first bytes; false too where it cannot be read, which is told when it is opened.</summary>
    public static bool IsArchive(FoundFile file)
    {
        if (file.Fault is not null)
        {
            return false;
        }

        try
        {
            using FileStream stream = Open(file);
            if (!stream.CanSeek)
            {
                return false;
            }

            Span<byte> head = stackalloc byte[ArchiveReader.Head];
            head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
            return ArchiveReader.IsArchive(head) || (head.StartsWith(Zip) && file.Path.EndsWith(".wacz", StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception cannot) when (cannot is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Reads the records of an archive in its order.</summary>
    /// <param name="partOf">gives the taker of the records of one archive, by its name; a WACZ file holds several</param>
    /// <param name="damage">called with a sentence for each thing that is damaged, missing or over a limit outside the archives themselves</param>
    /// <returns>complete records</returns>
    public static int Read(FoundFile file, Func<string, IRecordSink> partOf, Action<string> damage)
    {
        try
        {
            using FileStream stream = Open(file);
            return stream.ReadByte() == Zip[0] && stream.ReadByte() == Zip[1] ? Zipped(file, stream, partOf, damage) : Plain(file, stream, partOf);
        }
        catch (Exception cannot) when (cannot is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            damage($"the file cannot be read to its end: {cannot.Message}");
            return 0;
        }
    }

    private static int Plain(FoundFile file, FileStream stream, Func<string, IRecordSink> partOf)
    {
        stream.Position = 0;
        return ArchiveReader.Read(stream, partOf(file.Name));
    }

    private static int Zipped(FoundFile file, FileStream stream, Func<string, IRecordSink> partOf, Action<string> damage)
    {
        stream.Position = 0;
        using ZipArchive zip = new(stream, ZipArchiveMode.Read);
        int records = 0;
        int parts = 0;
        foreach (ZipArchiveEntry entry in zip.Entries.Where(IsPart).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            if (++parts > ArchiveLimits.Parts)
            {
                damage($"the file holds more archives than the limit of {ArchiveLimits.Parts}");
                break;
            }

            try
            {
                using CountedStream content = new(entry.Open());
                records += ArchiveReader.Read(content, partOf($"{file.Name}/{entry.FullName}"));
                if (content.Count < entry.Length)
                {
                    damage($"{entry.FullName} is cut at offset {content.Count} of {entry.Length}");
                }
            }
            catch (Exception cannot) when (cannot is IOException or InvalidDataException)
            {
                damage($"{entry.FullName} cannot be read to its end: {cannot.Message}");
            }
        }

        if (parts == 0)
        {
            damage("the file holds no archive");
        }

        return records;
    }

    private static bool IsPart(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".warc", StringComparison.OrdinalIgnoreCase);

    private static FileStream Open(FoundFile file) => new(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
}
