using System.Text;

namespace Annals.App.Publishing;

/// <summary>Which paths a site may have: nothing that could lead out of its folder, into ours, or that a file system cannot keep.</summary>
internal static class PublishedPath
{
    /// <summary>The most bytes that Linux, Windows and macOS all allow for one name.</summary>
    private const int MostNameBytes = 255;

    /// <param name="path">relative to the output folder, with slashes</param>
    public static bool IsSafe(string path)
    {
        ReadOnlySpan<char> rest = path;
        foreach (Range part in rest.Split('/'))
        {
            // A leading full stop covers "." and "..", the folder of the manifest, and names that listings hide.
            ReadOnlySpan<char> name = rest[part];
            if (name.IsEmpty || name[0] == '.' || name.ContainsAnyInRange('\0', '\u001f') || name.ContainsAny('\\', '\u007f')
                || (name.Length > MostNameBytes / 3 && Encoding.UTF8.GetByteCount(name) > MostNameBytes))
            {
                return false;
            }
        }

        return true;
    }
}
