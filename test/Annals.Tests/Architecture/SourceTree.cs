namespace Annals.Tests.Architecture;

/// <summary>All C# files of the checkout that people wrote.</summary>
internal static class SourceTree
{
    public static IReadOnlyList<SourceFile> Files { get; } = [.. new[] { "src", "test", "bench" }.SelectMany(Read).OrderBy(f => f.Path, StringComparer.Ordinal)];

    private static IEnumerable<SourceFile> Read(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Checkout.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(Checkout.Root, path).Replace('\\', '/'), Full: path))
            .Where(file => !file.Path.Contains("/bin/", StringComparison.Ordinal) && !file.Path.Contains("/obj/", StringComparison.Ordinal))
            .Select(file => SourceFile.Parse(file.Path, File.ReadAllText(file.Full)));
}
