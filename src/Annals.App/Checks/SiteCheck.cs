using System.Text;
using Annals.App.Publishing;

namespace Annals.App.Checks;

/// <summary>Checks a built site: its files are those that were written, parse in their formats, and lead to one another.</summary>
/// <param name="root">the folder of the site</param>
/// <param name="suppressed">whether a text has words of a suppressed one; null: nothing is suppressed</param>
internal sealed class SiteCheck(string root, Func<string, bool>? suppressed)
{
    private const int FilesAtOnce = 256;

    private readonly string _root = Path.GetFullPath(root);
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);

    /// <summary>A line for each fault, in the order of the paths.</summary>
    public IEnumerable<string> Faults()
    {
        string manifestFile = Path.Combine(_root, OutputFolder.OwnName, "manifest");
        if (!File.Exists(manifestFile) || !Manifest.TryRead(File.ReadAllBytes(manifestFile), out Manifest manifest))
        {
            return [$"site {root}: it has no list of its files that can be read; annals build writes one"];
        }

        List<(string Path, FileMark Mark)> files = [];
        List<string> faults = [];
        List<FileMark> marks = [];
        foreach (ReadOnlyMemory<byte> line in manifest.Lines())
        {
            string page = Encoding.UTF8.GetString(ManifestLine.Path(line.Span));
            if (!ManifestLine.TryRead(line.Span, marks))
            {
                faults.Add($"site {page}: its line in the list of files cannot be read");
            }

            files.AddRange(marks.Select(mark => (page + mark.Suffix, mark)));
        }

        _files.UnionWith(files.Select(file => file.Path));
        return faults.Concat(Unlisted()).Concat(files.Chunk(FilesAtOnce).SelectMany(Chunk));
    }

    private IEnumerable<string> Chunk((string Path, FileMark Mark)[] files) =>
        files.AsParallel().AsOrdered().SelectMany(file => Check(file.Path, file.Mark).Select(fault => $"site {file.Path}: {fault}"));

    private IEnumerable<string> Unlisted()
    {
        foreach (string path in Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_root, path).Replace('\\', '/')).Order(StringComparer.Ordinal))
        {
            if (!path.StartsWith('.') && !_files.Contains(path))
            {
                yield return $"site {path}: annals did not write this file";
            }
        }
    }

    private List<string> Check(string path, FileMark mark)
    {
        string file = Path.Combine(_root, path);
        if (!PublishedPath.IsSafe(path) || !File.Exists(file))
        {
            return ["it is missing"];
        }

        byte[] bytes = File.ReadAllBytes(file);
        if (FileMark.Of(mark.Suffix, bytes) != mark)
        {
            return ["it is not what was written: annals build --verify mends it"];
        }

        SitePageContent content = SitePageContent.Read(path, bytes);
        List<string> faults = [];
        if (content.Fault is { } fault)
        {
            faults.Add(fault);
        }

        if (suppressed is not null && content.Texts.Append(path).Any(suppressed))
        {
            faults.Add("it has words of a suppressed text");
        }

        string[] dead = [.. content.Links.Where(link => !Leads(path, link)).Distinct(StringComparer.Ordinal)];
        faults.AddRange(dead.Select(link => $"its link {link} leads nowhere"));
        return faults;
    }

    /// <summary>Whether a link leads to a file of the site, or out of it by its own scheme.</summary>
    private bool Leads(string from, string link)
    {
        int end = link.AsSpan().IndexOfAny('#', '?');
        string target = end < 0 ? link : link[..end];
        if (target.Length == 0 || HasScheme(target))
        {
            return true;
        }

        List<string> parts = target.StartsWith('/') ? [] : [.. from.Split('/')[..^1]];
        foreach (string part in Uri.UnescapeDataString(target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count == 0)
            {
                return false;
            }

            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        string path = string.Join('/', parts);
        return _files.Contains(path) || (target.StartsWith('/') && _files.Contains(path + ".json"));
    }

    private static bool HasScheme(string target)
    {
        int colon = target.IndexOf(':', StringComparison.Ordinal);
        return target.StartsWith("//", StringComparison.Ordinal) || (colon > 0 && target.IndexOf('/', StringComparison.Ordinal) is var slash && (slash < 0 || colon < slash));
    }
}
