using System.Globalization;
using System.Text;

namespace Annals.Formats.Warc;

/// <summary>The line that begins a record of an ARC file: address, host, date, media type (version 2: five more), length.</summary>
internal sealed record ArcLine(string Url, string? Date, string? MediaType, long Length)
{
    /// <summary>A longer line is none, in bytes.</summary>
    public const int Longest = 16 << 10;

    private const int StampDigits = 14;

    /// <summary>Whether a line can be one: an address comes first, and a date of at least 14 digits behind it.</summary>
    public static bool IsOne(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = bytes[..(end < 0 ? Math.Min(bytes.Length, Longest) : end)];
        return line.IndexOf("://"u8) is > 0 and < 12 && Read(line, false) is not null;
    }

    /// <summary>The line; null where it is none.</summary>
    /// <param name="isSecond">whether the file is of version 2</param>
    public static ArcLine? Read(ReadOnlySpan<byte> bytes, bool isSecond)
    {
        // An address may hold blanks: the parts are counted from the end.
        string[] parts = Encoding.UTF8.GetString(bytes).TrimEnd('\r', ' ').Split(' ');
        int tail = isSecond && parts.Length >= 10 ? 9 : 4;
        if (parts.Length <= tail || !long.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out long length))
        {
            return null;
        }

        string stamp = parts[^(tail - 1)];
        return stamp.Length >= StampDigits && stamp.All(char.IsAsciiDigit) ? new ArcLine(string.Join(' ', parts[..^tail]), DateOf(stamp), parts[^(tail - 2)], length) : null;
    }

    private static string? DateOf(string stamp) =>
        DateTime.TryParseExact(stamp[..StampDigits], "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date)
            ? date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : null;
}
