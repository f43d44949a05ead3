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
}
