using System.Security.Cryptography;

namespace Annals.App.Tests;

/// <summary>The files below a folder, our own among them, with what is in them.</summary>
internal static class SiteTree
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };

    /// <summary>Path with slashes and digest of each file, sorted.</summary>
    public static SortedDictionary<string, string> Read(string folder)
    {
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(folder, "*", Everything))
        {
            files[Path.GetRelativePath(folder, file).Replace('\\', '/')] = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return files;
    }

    public static void MustBeEqual(string expected, string actual, string what)
    {
        SortedDictionary<string, string> right = Read(expected);
        SortedDictionary<string, string> found = Read(actual);
        Assert.True(right.Count > 1, $"{what}: nothing to compare with");
        string[] differences =
        [
            .. right.Keys.Except(found.Keys).Select(path => $"{path} is missing"),
            .. found.Keys.Except(right.Keys).Select(path => $"{path} is one too many"),
            .. right.Keys.Intersect(found.Keys).Where(path => right[path] != found[path]).Select(path => $"{path} differs"),
        ];
        Assert.True(differences.Length == 0, $"{what}: {differences.Length} differences: {string.Join("; ", differences.Take(8))}");
        Assert.Equal(Folders(expected), Folders(actual));
    }

    private static string[] Folders(string folder) =>
        [.. Directory.EnumerateDirectories(folder, "*", Everything).Select(path => Path.GetRelativePath(folder, path)).Order(StringComparer.Ordinal)];
}
