using System.Text;
using Annals.App.Publishing;
using Annals.Pipeline.Site;
using Annals.Storage.Checks;

namespace Annals.App.Checks;

/// <summary>
/// Checks a built site: every page is rendered once more and compared with what lies in the folder, with the list kept there, and every file is
/// read by its format's usual reader and leads to others. One pass, by several threads.
/// </summary>
/// <param name="folder">of the site</param>
/// <param name="root">path of the site's root at its public address, with a slash at both ends</param>
/// <param name="renderers">one for each thread</param>
/// <param name="suppressed">whether a text has words of a suppressed one; null: nothing is suppressed</param>
/// <param name="progress">called with the number of pages compared so far, by one thread at a time</param>
internal sealed class SiteCheck(SiteFolder folder, string root, IReadOnlyList<IPageRenderer> renderers, Func<string, bool>? suppressed, Action<int> progress)
{
    private const int PagesAtOnce = 32;

    private readonly Lock _gate = new();
    private readonly HashSet<string> _pages = new(StringComparer.Ordinal);
    private int _compared;

    /// <summary>A line for each fault, in the order of the pages.</summary>
    /// <param name="pages">every page of the site; read by one thread at a time</param>
    public IEnumerable<string> Faults(IEnumerable<string> pages)
    {
        List<string> faults = folder.HasManifest ? [] : ["site: it has no list of its files that can be read; annals build --verify writes one"];
        using IEnumerator<string[]> chunks = pages.Chunk(PagesAtOnce).GetEnumerator();
        string? listing = null;
        int given = 0;
        Task<List<(int Chunk, List<string> Faults)>>[] workers = [.. renderers.Select(renderer => Task.Factory.StartNew(
            () => Work(renderer, Next), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        List<(int Chunk, List<string> Faults)> found = [.. workers.SelectMany(worker => worker.GetAwaiter().GetResult())];
        faults.AddRange(found.OrderBy(item => item.Chunk).SelectMany(item => item.Faults));
        if (listing is not null)
        {
            // Which files are too many is not known then.
            return faults.Append($"site: compared only in part: {listing}");
        }

        return faults.Concat(Unlisted()).Concat(folder.Others().SelectMany(Other));

        (int Number, string[] Pages)? Next(int compared)
        {
            lock (_gate)
            {
                _compared += compared;
                progress(_compared);
                if (listing is not null || !DamageGuard.Next(chunks, out listing))
                {
                    return null;
                }

                _pages.UnionWith(chunks.Current);
                return (given++, chunks.Current);
            }
        }
    }

    private List<(int, List<string>)> Work(IPageRenderer renderer, Func<int, (int Number, string[] Pages)?> next)
    {
        List<(int, List<string>)> found = [];
        int compared = 0;
        while (next(compared) is { } chunk)
        {
            compared = chunk.Pages.Length;
            List<string> faults = [.. chunk.Pages.SelectMany(page => DamageGuard.Faults($"site {page}", () => Page(renderer, page)))];
            if (faults.Count > 0)
            {
                found.Add((chunk.Number, faults));
            }
        }

        return found;
    }

    private List<string> Page(IPageRenderer renderer, string page)
    {
        List<string> faults = [];
        List<FileMark> marks = [];
        foreach (SiteFile file in Rendered(renderer, page))
        {
            bool isFile = file.Status is not (SiteFileStatus.Missing or SiteFileStatus.Gone) && PublishedPath.IsSafe(file.Path);
            if (isFile && file.Path.StartsWith(page, StringComparison.Ordinal))
            {
                FileMark mark = FileMark.Of(file.Path[page.Length..], file.Bytes.Span);
                marks.Add(mark);
                faults.AddRange(Compare(page, file, mark).Select(fault => $"site {file.Path}: {fault}"));
            }
        }

        if (folder.HasManifest && marks.Count > 0 && folder.Manifest.Find(page).IsEmpty)
        {
            faults.Add($"site {page}: the list of files does not have it");
        }

        return faults;
    }

    /// <summary>The files of a page; where it cannot be rendered, those in the folder are nobody else's all the same.</summary>
    private IReadOnlyList<SiteFile> Rendered(IPageRenderer renderer, string page)
    {
        IReadOnlyList<SiteFile>? files = null;
        try
        {
            return files = renderer.Render(page);
        }
        finally
        {
            if (files is null)
            {
                Edition.FilesOf(page).ToList().ForEach(file => folder.Take(file));
            }
        }
    }

    private List<string> Compare(string page, SiteFile file, FileMark mark)
    {
        if (!folder.Take(file.Path))
        {
            return ["it is missing"];
        }

        if (Bytes(file.Path) is not { } bytes)
        {
            return ["it cannot be read"];
        }

        List<string> faults = [.. Content(file.Path, bytes)];
        bool isSame = bytes.AsSpan().SequenceEqual(file.Bytes.Span);
        FileMark? listed = Listed(page, mark.Suffix);
        if (!isSame)
        {
            faults.Insert(0, listed is { } written && written == FileMark.Of(mark.Suffix, bytes)
                ? "the chronicle has another by now: annals build brings it up to date"
                : "it is not what was written: annals build --verify mends it");
        }
        else if (listed is { } other && other != mark)
        {
            faults.Add("the list of files tells it otherwise than it is: annals build --verify mends that");
        }

        return faults;
    }

    private FileMark? Listed(string page, string suffix)
    {
        List<FileMark> marks = [];
        ReadOnlySpan<byte> line = folder.Manifest.Find(page);
        return !line.IsEmpty && ManifestLine.TryRead(line, marks) && marks.FindIndex(mark => mark.Suffix == suffix) is >= 0 and var at ? marks[at] : null;
    }

    private IEnumerable<string> Content(string path, byte[] bytes)
    {
        SitePageContent content = SitePageContent.Read(path, bytes);
        if (content.Fault is { } fault)
        {
            yield return fault;
        }

        if (suppressed is not null && content.Texts.Append(path).Any(suppressed))
        {
            yield return "it has words of a suppressed text";
        }

        foreach (string link in content.Links.Where(link => !SiteLink.Leads(path, link, root, folder.Has)).Distinct(StringComparer.Ordinal))
        {
            yield return $"its link {link} leads nowhere";
        }
    }

    /// <summary>Pages in the list that the chronicle does not have, and lines of it that cannot be read.</summary>
    private IEnumerable<string> Unlisted()
    {
        List<FileMark> marks = [];
        foreach (ReadOnlyMemory<byte> line in folder.Manifest.Lines())
        {
            string page = Encoding.UTF8.GetString(ManifestLine.Path(line.Span));
            if (!ManifestLine.TryRead(line.Span, marks))
            {
                yield return $"site {page}: its line in the list of files cannot be read";
            }
            else if (!_pages.Contains(page))
            {
                yield return $"site {page}: the list of files has it, and the chronicle does not";
            }
        }
    }

    private IEnumerable<string> Other(string path)
    {
        yield return $"site {path}: the chronicle gives no such file";
        if (suppressed is not null && Bytes(path) is { } bytes && SitePageContent.Read(path, bytes).Texts.Append(path).Any(suppressed))
        {
            yield return $"site {path}: it has words of a suppressed text";
        }
    }

    private byte[]? Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(folder.Root, path));
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }
}
