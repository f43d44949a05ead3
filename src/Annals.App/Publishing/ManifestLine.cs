using System.Globalization;
using System.Text;

namespace Annals.App.Publishing;

/// <summary>
/// A page in the manifest: its path, then a tab and <c>SUFFIX:LENGTH:DIGEST</c> for each of its files. The digest is the 16 digits that
/// <c>xxhsum -H3</c> prints, so that a line can be checked by hand.
/// </summary>
internal static class ManifestLine
{
    /// <summary>Less than every character of a path, so that lines sort as their paths do.</summary>
    public const byte Tab = (byte)'\t';

    public const byte End = (byte)'\n';

    /// <summary>The line in UTF-8, with its end.</summary>
    public static byte[] Of(string page, List<FileMark> files)
    {
        StringBuilder line = new(page, page.Length + (files.Count * 32));
        foreach (FileMark file in files)
        {
            line.Append(CultureInfo.InvariantCulture, $"\t{file.Suffix}:{file.Length}:{file.Digest:x16}");
        }

        return Encoding.UTF8.GetBytes(line.Append('\n').ToString());
    }

    public static ReadOnlySpan<byte> Path(ReadOnlySpan<byte> line)
    {
        int end = line.IndexOf(Tab);
        return end < 0 ? line.TrimEnd(End) : line[..end];
    }

    /// <returns>false: the line is damaged</returns>
    public static bool TryRead(ReadOnlySpan<byte> line, List<FileMark> files)
    {
        files.Clear();
        string text = Encoding.UTF8.GetString(line.TrimEnd(End));
        foreach (string field in text.Split('\t').Skip(1))
        {
            int digest = field.LastIndexOf(':');
            int length = digest < 1 ? -1 : field.LastIndexOf(':', digest - 1);
            if (length < 0
                || !int.TryParse(field.AsSpan(length + 1, digest - length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int bytes)
                || !ulong.TryParse(field.AsSpan(digest + 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong value))
            {
                return false;
            }

            files.Add(new FileMark(field[..length], bytes, value));
        }

        return files.Count > 0;
    }
}
