using System.Text;

namespace Annals.Tests;

/// <summary>Expected output beside its test, in a folder <c>Golden</c>. <c>ANNALS_ACCEPT=1</c> writes what came out instead, for the diff to be reviewed.</summary>
internal static class GoldenFile
{
    /// <param name="path">below <c>test/Annals.Tests</c>, for example <c>Pipeline/Site/Lists/Golden/day.html</c></param>
    public static void Check(string path, ReadOnlySpan<byte> actual)
    {
        string file = Path.Combine(Checkout.Root, "test", "Annals.Tests", path);
        if (Environment.GetEnvironmentVariable("ANNALS_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, actual);
            return;
        }

        Assert.True(File.Exists(file), $"{path} is missing; it would be:\n{Encoding.UTF8.GetString(actual)}");
        Assert.Equal(File.ReadAllText(file), Encoding.UTF8.GetString(actual));
    }
}
