using System.Globalization;

namespace Annals.Model;

/// <summary>The permanent address of an event: its date and slug.</summary>
public static class EventAddress
{
    /// <summary>Site path: <c>news/2017/11/23/slug</c>, or <c>news/undated/slug</c>.</summary>
    public static string Path(DateOnly? date, string slug) =>
        date is { } day ? string.Concat("news/", DayPath(day), "/", slug) : "news/undated/" + slug;

    /// <summary><c>2017/11/23</c></summary>
    public static string DayPath(DateOnly day) => day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture);

    /// <summary>
    /// Takes an address with or without scheme, host and extension, or <c>YYYY-MM-DD/SLUG</c>.
    /// </summary>
    public static bool TryParse(string text, out DateOnly? date, out string slug)
    {
        date = null;
        slug = "";
        string[] parts = Parts(text);
        if (parts.Length >= 3 && parts[0] == "news" && parts[1] == "undated")
        {
            slug = WithoutExtension(parts[2]);
            return slug.Length > 0;
        }

        if (parts is ["news", ..] && parts.Length >= 5)
        {
            parts = [$"{parts[1]}-{parts[2].PadLeft(2, '0')}-{parts[3].PadLeft(2, '0')}", .. parts[4..]];
        }

        if (parts.Length < 2 || !DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return false;
        }

        date = day;
        slug = WithoutExtension(parts[1]);
        return slug.Length > 0;
    }

    private static string[] Parts(string text)
    {
        int scheme = text.IndexOf("//", StringComparison.Ordinal);
        string rest = scheme >= 0 ? text[(scheme + 2)..] : text;
        int end = rest.AsSpan().IndexOfAny('?', '#');
        rest = Uri.UnescapeDataString(end < 0 ? rest : rest[..end]);
        string[] parts = rest.Split('/', StringSplitOptions.RemoveEmptyEntries);
        int news = Array.IndexOf(parts, "news");
        return news > 0 ? parts[news..] : parts;
    }

    private static string WithoutExtension(string name)
    {
        string[] extensions = [".html", ".json", ".xml", ".md"];
        foreach (string extension in extensions)
        {
            if (name.EndsWith(extension, StringComparison.Ordinal))
            {
                return name[..^extension.Length];
            }
        }

        return name;
    }
}
