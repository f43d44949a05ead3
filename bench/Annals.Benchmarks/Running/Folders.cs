namespace Annals.Benchmarks.Running;

/// <summary>Folders that rigs make and take away.</summary>
internal static class Folders
{
    public static void Clear(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Makes a folder of links to any number of files, because thousands of paths do not fit on a command line.</summary>
    /// <param name="folder">emptied before</param>
    /// <returns>the folder</returns>
    public static string OfLinks(string folder, IEnumerable<string> files)
    {
        Clear(folder);
        Directory.CreateDirectory(folder);
        foreach (string file in files)
        {
            File.CreateSymbolicLink(Path.Combine(folder, Path.GetFileName(file)), Path.GetFullPath(file));
        }

        return folder;
    }
}
