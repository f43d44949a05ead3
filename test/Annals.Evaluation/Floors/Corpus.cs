using System.Security.Cryptography;
using System.Text;

namespace Annals.Evaluation.Floors;

/// <summary>What a figure is measured on.</summary>
internal static class Corpus
{
    /// <summary>SHA-256 over names and contents of the file, or of all files of the folder in ordinal order of their relative paths; lower-case hex.</summary>
    public static string Sha256(string path)
    {
        using IncrementalHash whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] files = Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories) : [path];
        foreach ((string name, string file) in files.Select(file => (Name(path, file), file)).OrderBy(item => item.Item1, StringComparer.Ordinal))
        {
            whole.AppendData(Encoding.UTF8.GetBytes(name + '\0'));
            using FileStream stream = File.OpenRead(file);
            whole.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(whole.GetHashAndReset());
    }

    private static string Name(string path, string file) => path == file ? Path.GetFileName(file) : Path.GetRelativePath(path, file).Replace('\\', '/');
}
