namespace Annals.Tests;

/// <summary>Where the files of the checkout are: found by walking up to <c>annals.slnx</c>.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    /// <summary>The folder of public data to measure on; null where it is missing, and the test skips itself.</summary>
    public static string? SharedData
    {
        get
        {
            string folder = Path.Combine(Root, "..", "shared", "data");
            return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
        }
    }

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "annals.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"no annals.slnx in any folder above {AppContext.BaseDirectory}");
    }
}
