using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Annals.Storage.Checks;

/// <summary>What SQLite keeps of deleted rows, its free pages and its journal, has no words of a suppressed text either.</summary>
internal static class RemainsCheck
{
    private const int HeaderBytes = 100;
    private const int JournalHeaderBytes = 32;
    private const int FrameHeaderBytes = 24;

    public static IEnumerable<string> Faults(ChronicleFile file)
    {
        Suppressions suppressions = new(file);
        return suppressions.Any ? Free(file.Path, suppressions).Concat(Journal(file.Path + "-wal", suppressions)) : [];
    }

    /// <summary>Follows the list of free pages (SQLite's file format, section 1.5).</summary>
    private static IEnumerable<string> Free(string path, Suppressions suppressions)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] page = Read(stream, 0, HeaderBytes);
        int size = BinaryPrimitives.ReadUInt16BigEndian(page.AsSpan(16)) is var bytes and not 1 ? bytes : 65536;
        long trunk = BinaryPrimitives.ReadUInt32BigEndian(page.AsSpan(32));
        long left = BinaryPrimitives.ReadUInt32BigEndian(page.AsSpan(36));
        while (trunk > 0 && left > 0)
        {
            page = Read(stream, (trunk - 1) * size, size);
            if (page.Length < size)
            {
                yield break;
            }

            int leaves = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(page.AsSpan(4)), (uint)(size / 4) - 2);
            long[] numbers = [trunk, .. Enumerable.Range(0, leaves).Select(i => (long)BinaryPrimitives.ReadUInt32BigEndian(page.AsSpan(8 + (i * 4))))];
            foreach (long number in numbers.Where(number => suppressions.Touches(Encoding.UTF8.GetString(Read(stream, (number - 1) * size, size)))))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"file: free page {number} has words of a suppressed text");
            }

            left -= numbers.Length;
            trunk = BinaryPrimitives.ReadUInt32BigEndian(page);
        }
    }

    private static IEnumerable<string> Journal(string path, Suppressions suppressions)
    {
        if (!File.Exists(path))
        {
            yield break;
        }

        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] header = Read(stream, 0, JournalHeaderBytes);
        int size = header.Length < JournalHeaderBytes ? 0 : (int)BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(8));
        for (long at = JournalHeaderBytes; size is >= 512 and <= 65536 && at < stream.Length; at += FrameHeaderBytes + size)
        {
            if (suppressions.Touches(Encoding.UTF8.GetString(Read(stream, at + FrameHeaderBytes, size))))
            {
                yield return "file: its journal has words of a suppressed text";
                yield break;
            }
        }
    }

    private static byte[] Read(FileStream stream, long from, int length)
    {
        byte[] bytes = new byte[length];
        stream.Position = Math.Max(0, from);
        return bytes[..stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false)];
    }
}
