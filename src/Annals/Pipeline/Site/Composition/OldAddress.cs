using System.Globalization;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Addresses of days and events as people shorten them: without <c>news/</c>, and with months and days of one digit.</summary>
internal static class OldAddress
{
    private const string News = "news";

    /// <summary>The address meant; null: it is none of these, or stands as it should.</summary>
    /// <param name="path">site path, with or without extension and final slash</param>
    public static string? Mend(string path)
    {
        string[] parts = path.Split('/');
        string[] rest = parts[0] == News ? parts[1..] : parts;
        if (rest.Length == 0 || rest[0].Length != 4 || !Number(rest[0], 4, out string year) || year == "0000")
        {
            return null;
        }

        List<string> mended = [News, year];
        int at = 1;
        for (; at < rest.Length && at < 3 && Number(rest[at], 2, out string padded); at++)
        {
            mended.Add(padded);
        }

        string whole = string.Join('/', mended.Concat(rest.Skip(at)));
        return whole == path ? null : whole;
    }

    private static bool Number(string text, int digits, out string padded)
    {
        padded = text.PadLeft(digits, '0');
        return text.Length > 0 && text.Length <= digits && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }
}
