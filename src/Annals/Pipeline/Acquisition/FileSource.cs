using System.IO.Enumeration;
using Annals.Formats.Gzip;
using Annals.Model;

namespace Annals.Pipeline.Acquisition;

/// <summary>Finds and opens files: what is named is walked in one order, and what cannot be opened is named with its reason.</summary>
public static class FileSource
{
    /// <summary>A larger file is refused, in bytes.</summary>
    public const long MostBytes = 512L << 20;

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>
    /// The files at <paramref name="paths"/> in their order; a folder gives all files below it in ordinal order of the path relative to it. Links to files
    /// are followed, links to folders are not. A missing path or an unreadable folder is given as a file with a fault.
    /// </summary>
    public static IEnumerable<FoundFile> Walk(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
            {
                foreach (FoundFile file in Folder(path))
                {
                    yield return file;
                }
            }
            else
            {
                string? fault = File.Exists(path) ? null : $"There is no file or folder {path}.";
                yield return new FoundFile(Path.GetFileName(path) is { Length: > 0 } name && fault is null ? name : path, path, fault);
            }
        }
    }

    /// <summary>
    /// Reads a file and un-gzips it where it is gzip; a damaged or too large file is a refusal that says so. Of one that is cut, what stands before the cut is given, with
    /// <see cref="Capture.Cut"/>.
    /// </summary>
    public static FileReading Open(FoundFile file, CaptureNote note)
    {
        if (file.Fault is { } fault)
        {
            return new FileReading(file.Name, null, fault);
        }

        byte[] bytes;
        try
        {
            using FileStream stream = new(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (stream.CanSeek && stream.Length > MostBytes)
            {
                return new FileReading(file.Name, null, $"The file has {stream.Length} bytes; the limit is {MostBytes}.");
            }

            bytes = ReadAll(stream);
        }
        catch (Exception cannot) when (cannot is IOException or UnauthorizedAccessException)
        {
            return new FileReading(file.Name, null, $"The file cannot be read: {cannot.Message}");
        }

        if (!GzipContent.IsGzip(bytes))
        {
            return new FileReading(file.Name, Made(file, bytes, note), null);
        }

        GzipReading content = GzipContent.Decode(bytes);
        return content.State switch
        {
            GzipState.Whole => new FileReading(file.Name, Made(file, content.Bytes, note), null),
            GzipState.Partial => new FileReading(file.Name, Made(file, content.Bytes, note) with { Cut = $"The gzip file is partial: {content.Note}." }, null),
            GzipState.TooLarge => new FileReading(file.Name, null, $"The gzip file is over the limit: {content.Note}."),
            _ => new FileReading(file.Name, null, $"The gzip file is damaged: {content.Note}."),
        };
    }

    /// <summary>The bytes of a file as it lies on the disk; 0 where that cannot be asked.</summary>
    public static long LengthOf(FoundFile file)
    {
        try
        {
            return file.Fault is null ? new FileInfo(file.Path).Length : 0;
        }
        catch (Exception cannot) when (cannot is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private static Capture Made(FoundFile file, ReadOnlyMemory<byte> bytes, CaptureNote note) =>
        new(file.Name, bytes, note.Url, note.ContentType, note.Seen);

    private static byte[] ReadAll(FileStream stream)
    {
        // A pipe has no length, and a file may grow while it is read.
        using MemoryStream all = new(stream.CanSeek ? (int)stream.Length : 0);
        stream.CopyTo(all);
        return all.Length == all.Capacity ? all.GetBuffer() : all.ToArray();
    }

    private static List<FoundFile> Folder(string root)
    {
        List<FoundFile> found = [];
        Stack<string> open = new([""]);
        while (open.TryPop(out string? relative))
        {
            try
            {
                foreach ((string name, bool folder, bool link) in Entries(Path.Combine(root, relative)))
                {
                    string below = relative.Length == 0 ? name : $"{relative}/{name}";
                    string path = Path.Combine(root, below);
                    if (!folder)
                    {
                        found.Add(new FoundFile(below, path));
                    }
                    else if (!link)
                    {
                        open.Push(below);
                    }
                }
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                found.Add(new FoundFile(relative.Length == 0 ? root : relative, Path.Combine(root, relative), $"The folder cannot be read: {fault.Message}"));
            }
        }

        found.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return found;
    }

    private static FileSystemEnumerable<(string Name, bool Folder, bool Link)> Entries(string folder) =>
        new(folder, (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory, (entry.Attributes & FileAttributes.ReparsePoint) != 0), Everything);
}
