using System.Globalization;
using System.Text;
using System.Text.Unicode;

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

    /// <summary>A tab, two colons, a length of at most 10 digits and a digest of 16.</summary>
    private const int MostOfMark = 29;

    /// <summary>As many bytes as the line of a page may have at most.</summary>
    public static int MostBytes(string page, List<FileMark> files) =>
        Encoding.UTF8.GetMaxByteCount(page.Length) + files.Sum(file => Encoding.UTF8.GetMaxByteCount(file.Suffix.Length) + MostOfMark) + 1;

    /// <summary>Writes the line in UTF-8, with its end.</summary>
    /// <param name="output">with room for <see cref="MostBytes"/></param>
    /// <returns>how many bytes it has</returns>
    public static int Write(Span<byte> output, string page, List<FileMark> files)
    {
        int end = Encoding.UTF8.GetBytes(page, output);
        foreach (FileMark file in files)
        {
            Utf8.TryWrite(output[end..], CultureInfo.InvariantCulture, $"\t{file.Suffix}:{file.Length}:{file.Digest:x16}", out int written);
            end += written;
        }

        output[end] = End;
        return end + 1;
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
