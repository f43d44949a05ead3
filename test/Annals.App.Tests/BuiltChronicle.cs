namespace Annals.App.Tests;

/// <summary>Makes a chronicle with its site, as a person would.</summary>
internal static class BuiltChronicle
{
    /// <param name="pages">files or folders to import</param>
    public static void Make(string folder, IEnumerable<string> pages)
    {
        AnnalsProcess.Must(folder, ["import", .. pages]);
        AnnalsProcess.Must(folder, "build", "--out", "site");
    }

    public static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
