namespace Annals.App.Publishing;

/// <summary>
/// The folder of a built site, while one build works in it. What is not the site lies in <c>.annals</c>: the manifest, and while a build runs the
/// files it has written but not yet put in their places.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    public const string OwnName = ".annals";

    private readonly string _own;
    private readonly string _manifestFile;
    private readonly string _journalFile;
    private readonly string _nextManifest;
    private readonly string _journalDraft;
    private readonly FileStream _lock;
    private readonly HashSet<string> _plain = new(StringComparer.Ordinal);
    private bool _leavesStaging;

    private OutputFolder(string root)
    {
        Root = root;
        _own = Path.Combine(root, OwnName);
        _manifestFile = Path.Combine(_own, "manifest");
        _journalFile = Path.Combine(_own, "journal");
        _nextManifest = _manifestFile + ".new";
        _journalDraft = _journalFile + ".new";
        Staging = Path.Combine(_own, "staging");
        MustBeOurs();
        Directory.CreateDirectory(_own);
        _lock = Lock();
        Recover();
        IsFresh = !File.Exists(_manifestFile);
        Manifest = IsFresh ? Manifest.Empty : ReadManifest();
    }

    public string Root { get; }

    /// <summary>Where files are written before they are put in their places; it may not exist yet.</summary>
    public string Staging { get; }

    /// <summary>No site was built here before.</summary>
    public bool IsFresh { get; }

    /// <summary>What the last build left.</summary>
    public Manifest Manifest { get; }

    /// <summary>Takes the folder for one build, making it where it does not exist, and finishes what an interrupted build left.</summary>
    /// <exception cref="PublishingException">it holds files that are not ours, or another build works in it, or what it holds is damaged</exception>
    public static OutputFolder Open(string path) => new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));

    public string PathOf(string target) => Path.Combine(Root, target);

    /// <summary>Stops where a file is about to be put into a folder that a link leads to: it would be written outside.</summary>
    public void MustBeInside(string target)
    {
        for (int slash = target.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = target.IndexOf('/', slash + 1))
        {
            string folder = target[..slash];
            lock (_plain)
            {
                if (_plain.Contains(folder))
                {
                    continue;
                }

                if (new DirectoryInfo(PathOf(folder)).LinkTarget is { } elsewhere)
                {
                    throw PublishingException.Refused($"{PathOf(folder)} is a link to {elsewhere}, and nothing is written outside the output folder");
                }

                _plain.Add(folder);
            }
        }
    }

    /// <summary>Puts what lies in the staging folder in its place, deletes what is no longer published, and keeps the new manifest.</summary>
    public void Commit(Journal journal, Manifest manifest)
    {
        if (!journal.IsEmpty)
        {
            WriteNext(manifest);
            File.WriteAllText(_journalDraft, journal.ToString());
            File.Move(_journalDraft, _journalFile);
            Finish(journal);
        }
        else if (IsFresh || !manifest.Digest.AsSpan().SequenceEqual(Manifest.Digest))
        {
            WriteNext(manifest);
            File.Move(_nextManifest, _manifestFile, overwrite: true);
        }
    }

    private void WriteNext(Manifest manifest)
    {
        using FileStream file = new(_nextManifest, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        manifest.Write(file);
    }

    /// <summary>Leaves what was staged and not committed to the next build, which deletes it.</summary>
    public void LeaveStaging() => _leavesStaging = true;

    /// <summary>Gives the folder free. What was staged and not committed goes.</summary>
    public void Dispose()
    {
        try
        {
            if (!_leavesStaging)
            {
                ClearStaging();
            }
        }
        catch (IOException)
        {
            // The next build clears it; the reason why this one ends matters more.
        }
        catch (UnauthorizedAccessException)
        {
            // As above.
        }

        _lock.Dispose();
    }

    private void MustBeOurs()
    {
        if (File.Exists(Root))
        {
            throw PublishingException.Refused($"{Root} is a file; choose a folder");
        }

        if (new DirectoryInfo(_own).LinkTarget is { } elsewhere)
        {
            throw PublishingException.Refused($"{_own} is a link to {elsewhere}, and nothing is written outside the output folder");
        }

        bool ours = File.Exists(_manifestFile) || File.Exists(_journalFile);
        if (!ours && Directory.Exists(Root) && Directory.EnumerateFileSystemEntries(Root).Select(Path.GetFileName).FirstOrDefault(name => !name!.StartsWith('.')) is { } foreign)
        {
            throw PublishingException.Refused($"{Root} holds files that annals did not write ({foreign}); choose an empty folder or one that annals has built");
        }
    }

    private FileStream Lock()
    {
        try
        {
            return new FileStream(Path.Combine(_own, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException fault) when (IsHeld(fault))
        {
            throw new PublishingException($"another build works in {Root}; wait for it to end", ExitCode.Storage, fault);
        }
    }

    // EWOULDBLOCK of Linux and macOS, and the sharing violation of Windows.
    private static bool IsHeld(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x80070020);

    private void Recover()
    {
        if (File.Exists(_journalFile))
        {
            Journal journal = Journal.Read(File.ReadAllText(_journalFile)) ?? throw Damaged(_journalFile);
            Finish(journal);
        }

        ClearStaging();
    }

    private void Finish(Journal journal)
    {
        journal.Apply(Staging, Root);
        if (File.Exists(_nextManifest))
        {
            File.Move(_nextManifest, _manifestFile, overwrite: true);
        }

        File.Delete(_journalFile);
    }

    private void ClearStaging()
    {
        // As long as there is a journal, it needs what lies there.
        if (File.Exists(_journalFile))
        {
            return;
        }

        if (Directory.Exists(Staging))
        {
            Directory.Delete(Staging, recursive: true);
        }

        File.Delete(_nextManifest);
        File.Delete(_journalDraft);
    }

    private Manifest ReadManifest() => Manifest.TryRead(File.ReadAllBytes(_manifestFile), out Manifest manifest) ? manifest : throw Damaged(_manifestFile);

    private static PublishingException Damaged(string file) =>
        new($"{file} is damaged, so that it is not known which files are ours; empty the folder and build anew", ExitCode.Storage);
}
