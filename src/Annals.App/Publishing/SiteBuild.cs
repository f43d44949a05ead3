using System.Text;

namespace Annals.App.Publishing;

/// <summary>
/// One build: renders pages with several workers, each with a renderer of its own, then puts what changed in its place. What comes out does not
/// depend on the number of workers.
/// </summary>
/// <param name="renderers">one for each worker</param>
/// <param name="progress">called with the number of files rendered so far, by one thread at a time; an exception it throws ends the build before anything is put in its place</param>
internal sealed class SiteBuild(OutputFolder folder, IReadOnlyList<IPageRenderer> renderers, Action<int> progress)
{
    /// <summary>Publishes these pages and nothing else.</summary>
    /// <param name="pages">every page of the site; read by one thread at a time</param>
    public BuildResult Whole(IEnumerable<string> pages, bool verify)
    {
        StagingMode mode = folder.IsFresh ? StagingMode.Fresh : verify || folder.Manifest.IsEarlier ? StagingMode.Verifying : StagingMode.Trusting;
        List<Staged> parts = Render(pages, mode);
        List<ReadOnlyMemory<byte>> lines = [.. parts.SelectMany(part => part.Lines.All)];
        lines.Sort((one, other) => one.Span.SequenceCompareTo(other.Span));
        Manifest manifest = Manifest.Of(lines);
        string[] gone = [.. Gone(manifest)];
        return Commit(mode, parts, gone, manifest);
    }

    /// <summary>Publishes these pages again and leaves all others as they are.</summary>
    /// <param name="pages">each once; read by one thread at a time</param>
    public BuildResult Changed(IEnumerable<string> pages)
    {
        List<Staged> parts = Render(pages, StagingMode.Trusting);
        List<(byte[] Path, ReadOnlyMemory<byte> Line)> changes =
        [
            .. parts.SelectMany(part => part.Lines.All).Select(line => (ManifestLine.Path(line.Span).ToArray(), line)),
            .. parts.SelectMany(part => part.Gone).Select(page => (Encoding.UTF8.GetBytes(page), ReadOnlyMemory<byte>.Empty)),
        ];
        changes.Sort((one, other) => one.Path.AsSpan().SequenceCompareTo(other.Path));
        return Commit(StagingMode.Trusting, parts, [], folder.Manifest.With(changes));
    }

    private List<Staged> Render(IEnumerable<string> pages, StagingMode mode)
    {
        using IEnumerator<List<string>> chunks = FolderChunks.Of(pages).GetEnumerator();
        Lock gate = new();
        bool stopped = false;
        int rendered = 0;
        Task<Staged>[] workers = [.. renderers.Select((renderer, number) => Task.Factory.StartNew(
            () => Work(new PageStager(folder, mode, renderer, number)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        return [.. workers.Select(worker => worker.GetAwaiter().GetResult())];

        Staged Work(PageStager stager)
        {
            bool done = false;
            try
            {
                int files = 0;
                while (Next(files) is { } chunk)
                {
                    files = chunk.Sum(stager.Stage);
                }

                done = true;
                return stager.Staged;
            }
            finally
            {
                // A worker that failed stops the others.
                stopped |= !done;
            }
        }

        List<string>? Next(int files)
        {
            lock (gate)
            {
                rendered += files;
                progress(rendered);
                return !stopped && chunks.MoveNext() ? chunks.Current : null;
            }
        }
    }

    /// <summary>Files of pages that are no longer among the site's.</summary>
    private IEnumerable<string> Gone(Manifest now)
    {
        List<FileMark> files = [];
        foreach (ReadOnlyMemory<byte> line in folder.Manifest.Lines())
        {
            string page = Encoding.UTF8.GetString(ManifestLine.Path(line.Span));
            if (!now.Contains(page) && ManifestLine.TryRead(line.Span, files))
            {
                foreach (FileMark file in files)
                {
                    yield return page + file.Suffix;
                }
            }
        }
    }

    private BuildResult Commit(StagingMode mode, List<Staged> parts, IReadOnlyList<string> gone, Manifest manifest)
    {
        string[] deletes = [.. parts.SelectMany(part => part.Deletes).Concat(gone).Distinct(StringComparer.Ordinal).Where(PublishedPath.IsSafe).Order(StringComparer.Ordinal)];
        (string Staged, string Target)[] moves = mode == StagingMode.Fresh
            ? [.. TopLevel().Select(name => (name, name))]
            : [.. parts.SelectMany(part => part.Moves).OrderBy(move => move.Target, StringComparer.Ordinal)];
        foreach (string file in deletes)
        {
            folder.MustBeInside(file);
        }

        folder.Commit(new Journal(moves, deletes), manifest);
        return new BuildResult(
            mode,
            manifest,
            parts.Sum(part => part.Rendered),
            mode == StagingMode.Fresh ? FileCounts.Of(manifest) : FileCounts.Of(moves.Select(move => move.Target)),
            FileCounts.Of(deletes),
            parts.Sum(part => part.BytesWritten),
            [.. parts.SelectMany(part => part.Refused).Order(StringComparer.Ordinal).Select(path => $"{path} is left out: no file system keeps such a path")]);
    }

    private IEnumerable<string> TopLevel() => Directory.Exists(folder.Staging)
        ? Directory.EnumerateFileSystemEntries(folder.Staging).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal)
        : [];
}
