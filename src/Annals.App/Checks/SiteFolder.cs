using System.IO.Enumeration;
using System.Text;
using Annals.App.Publishing;

namespace Annals.App.Checks;

/// <summary>What lies in the folder of a site: its files, and the list that annals keeps of them.</summary>
internal sealed class SiteFolder
{
    private readonly Dictionary<string, int> _onDisk = new(StringComparer.Ordinal);
    private readonly bool[] _expected;

    /// <param name="root">of a folder that exists</param>
    public SiteFolder(string root)
    {
        Root = Path.GetFullPath(root);
        foreach (string path in Walk(Root))
        {
            _onDisk.Add(path, _onDisk.Count);
        }

        _expected = new bool[_onDisk.Count];
        string list = Path.Combine(Root, OutputFolder.OwnName, "manifest");
        HasManifest = File.Exists(list) && Manifest.TryRead(File.ReadAllBytes(list), out Manifest read) && !read.IsEarlier && (Manifest = read) is not null;
    }

    public string Root { get; }

    /// <summary>What the last build says that it wrote; empty where it cannot be read.</summary>
    public Manifest Manifest { get; } = Manifest.Empty;

    public bool HasManifest { get; }

    /// <summary>Whether the file is there; it is then one that is expected.</summary>
    public bool Take(string path)
    {
        bool exists = _onDisk.TryGetValue(path, out int number);
        if (exists)
        {
            // Each file is one page's, so that no two threads write the same place.
            _expected[number] = true;
        }

        return exists;
    }

    /// <summary>Files that nobody took, in order.</summary>
    public IEnumerable<string> Others() => _onDisk.Where(file => !_expected[file.Value]).Select(file => file.Key).Order(StringComparer.Ordinal);

    /// <summary>Whether a link can lead to the file. One that is missing is named once, not by every link to it.</summary>
    public bool Has(string path)
    {
        if (_onDisk.ContainsKey(path))
        {
            return true;
        }

        int dot = path.LastIndexOf('.');
        return IsListed(path, "") || (dot > path.LastIndexOf('/') && IsListed(path[..dot], path[dot..]));
    }

    private bool IsListed(string page, string suffix)
    {
        ReadOnlySpan<byte> line = Manifest.Find(page);
        return !line.IsEmpty && line.IndexOf(Encoding.UTF8.GetBytes($"\t{suffix}:")) >= 0;
    }

    /// <summary>Files by their paths with slashes, without hidden ones of the root, and without following links to folders.</summary>
    private static FileSystemEnumerable<string> Walk(string root) => new(
        root,
        (ref FileSystemEntry entry) => Path.GetRelativePath(root, entry.ToFullPath()).Replace('\\', '/'),
        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true })
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && !IsHidden(ref entry),
        ShouldRecursePredicate = (ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0 && !IsHidden(ref entry),
    };

    private static bool IsHidden(ref FileSystemEntry entry) => entry.FileName.StartsWith('.') && entry.Directory.Length == entry.RootDirectory.Length;
}
