using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Annals.Benchmarks.Running;

/// <summary>The files below a folder with the SHA-256 of their bytes, by relative path.</summary>
internal sealed class Tree
{
    private const string Manifest = ".annals/manifest";

    private Tree(IReadOnlyDictionary<string, string> files) => Files = files;

    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>One digest over all paths and bytes.</summary>
    public string Digest
    {
        get
        {
            using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach ((string path, string content) in Files.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{path}\0{content}\n"));
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    /// <param name="withManifest">whether the list that the builder keeps of a site's files is one of them</param>
    public static Tree Read(string folder, bool withManifest = false)
    {
        ConcurrentDictionary<string, string> files = new(StringComparer.Ordinal);
        if (Directory.Exists(folder))
        {
            Parallel.ForEach(Published(folder), file => files[Relative(folder, file)] = DigestOf(file));
        }

        string manifest = Path.Combine(folder, Manifest);
        if (withManifest && File.Exists(manifest))
        {
            files[Manifest] = DigestOf(manifest);
        }

        return new(files);
    }

    /// <summary>The files of a site. What begins with a dot is the builder's own bookkeeping and is not published.</summary>
    public static IEnumerable<string> Published(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Where(file => !Relative(folder, file).StartsWith('.'));

    public static string Relative(string folder, string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');

    public static string DigestOf(string file)
    {
        using FileStream stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Throws where this is not the same as <paramref name="expected"/>, naming the first files that differ.</summary>
    public void MustEqual(Tree expected, string what)
    {
        if (expected.Files.Count == 0)
        {
            throw new RigException($"{what}: there is nothing to compare with");
        }

        string[] differences = [.. Differences(expected).Order(StringComparer.Ordinal).Take(5)];
        if (differences.Length > 0)
        {
            throw new RigException($"{what}: {string.Join("; ", differences)}");
        }
    }

    private IEnumerable<string> Differences(Tree expected) =>
        [
            .. expected.Files.Where(f => !Files.ContainsKey(f.Key)).Select(f => $"{f.Key} is missing"),
            .. Files.Where(f => !expected.Files.ContainsKey(f.Key)).Select(f => $"{f.Key} is one too many"),
            .. Files.Where(f => expected.Files.TryGetValue(f.Key, out string? other) && other != f.Value).Select(f => $"{f.Key} differs"),
        ];
}
