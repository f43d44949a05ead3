using System.Globalization;
using Annals.Pipeline.Site;
using Microsoft.Win32.SafeHandles;

namespace Annals.App.Publishing;

/// <summary>Renders pages and writes those of their files that changed into the staging folder. Used by one thread at a time.</summary>
/// <param name="number">of this worker, from 0</param>
internal sealed class PageStager(OutputFolder folder, StagingMode mode, IPageRenderer renderer, int number)
{
    private const int FilesPerFolder = 1000;

    private readonly HashSet<string> _made = new(StringComparer.Ordinal);
    private readonly List<FileMark> _marks = [];
    private readonly List<FileMark> _before = [];
    private byte[] _buffer = [];
    private string _parent = "";

    public Staged Staged { get; } = new();

    /// <returns>how many files the page has</returns>
    public int Stage(string page)
    {
        ReadBefore(page);
        Staged.Rendered++;
        _marks.Clear();
        foreach (SiteFile file in renderer.Render(page))
        {
            if (file.Status is SiteFileStatus.Missing or SiteFileStatus.Gone)
            {
                continue;
            }

            if (!PublishedPath.IsSafe(file.Path) || !file.Path.StartsWith(page, StringComparison.Ordinal))
            {
                Staged.Refused.Add(file.Path);
                continue;
            }

            FileMark mark = FileMark.Of(file.Path[page.Length..], file.Bytes.Span);
            _marks.Add(mark);
            if (mode == StagingMode.Fresh)
            {
                Write(file.Path, file.Bytes.Span);
            }
            else if (Differs(file, mark))
            {
                WriteNumbered(file);
            }
        }

        foreach (FileMark old in _before.Where(old => !_marks.Exists(mark => mark.Suffix == old.Suffix)))
        {
            Staged.Deletes.Add(page + old.Suffix);
        }

        if (_marks.Count > 0)
        {
            Staged.Lines.Add(page, _marks);
        }
        else if (_before.Count > 0)
        {
            Staged.Gone.Add(page);
        }

        return _marks.Count;
    }

    private void ReadBefore(string page)
    {
        ReadOnlySpan<byte> line = folder.Manifest.Find(page);
        _before.Clear();
        if (!line.IsEmpty && !ManifestLine.TryRead(line, _before))
        {
            throw new PublishingException($"{folder.Root}: the manifest is damaged at {page}; empty the folder and build anew", ExitCode.Storage);
        }
    }

    private bool Differs(SiteFile file, FileMark mark)
    {
        bool known = _before.Exists(old => old.Suffix == mark.Suffix);
        if (known && mode == StagingMode.Trusting)
        {
            return !_before.Contains(mark);
        }

        bool same = IsOnDisk(file.Path, file.Bytes.Span, out bool exists);
        if (!known && exists && !same)
        {
            throw PublishingException.Refused($"{folder.PathOf(file.Path)} stands where a page goes, and annals did not write it; move it away");
        }

        return !same;
    }

    private bool IsOnDisk(string path, ReadOnlySpan<byte> bytes, out bool exists)
    {
        FileInfo file = new(folder.PathOf(path));
        exists = file.Exists;
        if (!exists || file.LinkTarget is not null || file.Length != bytes.Length)
        {
            return false;
        }

        using SafeFileHandle handle = File.OpenHandle(file.FullName);
        if (_buffer.Length <= bytes.Length)
        {
            _buffer = new byte[bytes.Length * 2 + 1];
        }

        // One byte more than expected, so that a longer file shows.
        Span<byte> read = _buffer.AsSpan(0, bytes.Length + 1);
        int done = 0;
        for (int part; (part = RandomAccess.Read(handle, read[done..], done)) > 0;)
        {
            done += part;
        }

        return read[..done].SequenceEqual(bytes);
    }

    private void WriteNumbered(SiteFile file)
    {
        folder.MustBeInside(file.Path);
        int count = Staged.Moves.Count;
        string staged = string.Create(CultureInfo.InvariantCulture, $"{number}/{count / FilesPerFolder}/{count % FilesPerFolder}");
        Write(staged, file.Bytes.Span);
        Staged.Moves.Add((staged, file.Path));
    }

    private void Write(string path, ReadOnlySpan<byte> bytes)
    {
        string full = Path.Join(folder.Staging, path);
        ReadOnlySpan<char> parent = full.AsSpan(0, full.LastIndexOf('/'));
        if (!parent.SequenceEqual(_parent))
        {
            // The files of a page, and of its neighbours, mostly lie in one folder.
            _parent = parent.ToString();
            if (_made.Add(_parent))
            {
                Directory.CreateDirectory(_parent);
            }
        }

        using SafeFileHandle handle = Create(full);
        RandomAccess.Write(handle, bytes, 0);
        Staged.BytesWritten += bytes.Length;
    }

    /// <summary>
    /// A new file, as nearly all are. Not one that is emptied first, if it exists or not: file systems take that for a sign that its bytes have to be
    /// on the disk when it is closed, and every file would wait for the disk.
    /// For its writer alone: a file that others may open too lets .NET ask first what kind of file system it lies on.
    /// </summary>
    private static SafeFileHandle Create(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            // A page that is listed twice.
            return File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.None);
        }
    }
}
