using System.Globalization;
using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Feeds;
using SitemapPages = Annals.Pipeline.Site.Sitemaps.Sitemaps;

namespace Annals.Pipeline.Site.Composition;

/// <summary>A site path taken apart: what kind of page it is of, and of what. It says nothing about whether there is such a page.</summary>
/// <param name="Path">without extension; of robots.txt and of the files that every site holds with it</param>
internal sealed record SiteAddress(SitePageKind Kind, string Path)
{
    public const string About = SitePath.About;
    public const string Feed = "feed";
    public const string OpinionFeed = "opinion/feed";
    public const string SitemapIndex = "sitemap";
    public const string SitemapNews = "sitemap-news";
    public const string NotFound = "404";
    public const string Robots = "robots.txt";

    private const string Index = "index";
    private const string IndexPart = "index-";
    private const string Html = "html";
    private const string Images = SitePath.Images + "/";
    private const int DigestDigits = 64;
    private const string Xml = "xml";
    private const string Script = "js";

    private static readonly string[] PageEnds = [.. PageFormats.All.Select(format => format.Extension())];
    private static readonly string[] FeedEnds = [.. FeedFormats.All.Select(format => format.Extension())];
    private static readonly string[] Pictures = ["jpg", "png", "gif", "webp", "avif"];
    private static readonly HashSet<string> Assets = new(SiteAssets.Names, StringComparer.Ordinal);

    /// <summary>Of a day, or of an event or editorial; the first date of a month or year; null: of the undated.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Of an event or subject; the first letters of an index.</summary>
    public string Slug { get; init; } = "";

    /// <summary>Of a revision, of a part of a day, or of a year's further sitemap.</summary>
    public int Number { get; init; }

    public SubjectKind Subject { get; init; }

    public ListPeriod Period { get; init; }

    /// <summary>The extensions in which the page exists; none where the path holds its own.</summary>
    public IReadOnlyList<string> Extensions => Kind switch
    {
        SitePageKind.Feed or SitePageKind.SubjectFeed or SitePageKind.OpinionFeed => FeedEnds,
        SitePageKind.SitemapIndex or SitePageKind.SitemapYear or SitePageKind.SitemapNews => [Xml],
        SitePageKind.OfflineParts or SitePageKind.OfflineWords or SitePageKind.OfflineRows => [Script],
        SitePageKind.About or SitePageKind.Search or SitePageKind.NotFound => [Html],
        SitePageKind.Robots or SitePageKind.Asset or SitePageKind.Picture => [],
        _ => PageEnds,
    };

    /// <summary>The files of the page.</summary>
    public IEnumerable<string> Files => Extensions.Count == 0 ? [Path] : Extensions.Select(extension => $"{Path}.{extension}");

    /// <param name="path">with extension</param>
    /// <param name="extension">empty where the path holds its own</param>
    public static SiteAddress? ParseFile(string path, out string extension)
    {
        extension = "";
        if (path == Robots || Assets.Contains(path) || IsPicture(path))
        {
            return Parse(path);
        }

        int dot = path.LastIndexOf('.');
        if (dot <= path.LastIndexOf('/') + 1)
        {
            return null;
        }

        extension = path[(dot + 1)..];
        return Parse(path[..dot]) is { } address && address.Extensions.Contains(extension) ? address : null;
    }

    /// <param name="path">without extension, but that of robots.txt and of the files that every site holds</param>
    public static SiteAddress? Parse(string path)
    {
        string[] parts = path.Split('/');
        return parts[0] switch
        {
            "news" => ParseNews(path, parts),
            "opinion" => ParseOpinion(path, parts),
            "topics" => ParseSubject(path, parts, SubjectKind.Topic),
            "categories" => ParseSubject(path, parts, SubjectKind.Category),
            "entities" => ParseSubject(path, parts, SubjectKind.Entity),
            "publishers" => ParseSubject(path, parts, SubjectKind.Publisher),
            OfflineComposer.Folder => OfflineComposer.Parse(path, parts),
            _ => ParseRoot(path),
        };
    }

    private static SiteAddress? ParseRoot(string path) => path switch
    {
        SitePath.Front => new(SitePageKind.Front, path),
        About => new(SitePageKind.About, path),
        SitePath.Search => new(SitePageKind.Search, path),
        NotFound => new(SitePageKind.NotFound, path),
        Feed => new(SitePageKind.Feed, path),
        SitemapIndex => new(SitePageKind.SitemapIndex, path),
        SitemapNews => new(SitePageKind.SitemapNews, path),
        Robots => new(SitePageKind.Robots, path),
        _ when Assets.Contains(path) => new(SitePageKind.Asset, path),
        _ when IsPicture(path) => new(SitePageKind.Picture, path),
        _ => ParseYearSitemap(path),
    };

    private static bool IsPicture(string path) => path.StartsWith(Images, StringComparison.Ordinal) && Pictures.Contains(path[(path.LastIndexOf('.') + 1)..])
        && path.Length > Images.Length + DigestDigits && path[Images.Length..(Images.Length + DigestDigits)].All(char.IsAsciiHexDigitLower) && path[Images.Length + DigestDigits] == '.'
        && path.LastIndexOf('.') == Images.Length + DigestDigits;

    private static SiteAddress? ParseYearSitemap(string path)
    {
        string[] parts = path.Split('-');
        if (parts is not ["sitemap", ..] || parts.Length is not (2 or 3) || !TryNumber(parts[1], 4, out int year) || year < 1)
        {
            return null;
        }

        int number = 1;
        bool known = parts.Length == 2 || (TryNumber(parts[2], out number) && number > 1);
        return known && SitemapPages.OfYear(year, number) == path
            ? new(SitePageKind.SitemapYear, path) { Date = new DateOnly(year, 1, 1), Number = number }
            : null;
    }

    private static SiteAddress? ParseNews(string path, string[] parts)
    {
        if (parts.Length < 3)
        {
            return path == SitePath.AllYears ? new(SitePageKind.Years, path) : null;
        }

        if (parts[1] == "undated")
        {
            return ParseEvent(path, parts[2..], null);
        }

        if (!TryNumber(parts[1], 4, out int year) || year < 1)
        {
            return null;
        }

        if (parts.Length == 3)
        {
            return parts[2] == Index ? new(SitePageKind.Year, path) { Date = new DateOnly(year, 1, 1) } : null;
        }

        if (!TryNumber(parts[2], 2, out int month) || month is < 1 or > 12)
        {
            return null;
        }

        if (parts.Length == 4)
        {
            return parts[3] == Index ? new(SitePageKind.Month, path) { Date = new DateOnly(year, month, 1) } : null;
        }

        if (!TryNumber(parts[3], 2, out int day) || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        DateOnly date = new(year, month, day);
        return parts is [_, _, _, _, Index] ? new(SitePageKind.Day, path) { Date = date }
            : parts.Length == 5 && TryNumber(parts[4], out int number) && number > 1 && SitePath.OfDayPart(date, number) == path
                ? new(SitePageKind.DayPart, path) { Date = date, Number = number }
            : ParseEvent(path, parts[4..], date);
    }

    private static SiteAddress? ParseEvent(string path, string[] rest, DateOnly? date)
    {
        if (rest.Length is not (1 or 2) || rest[0].Length == 0)
        {
            return null;
        }

        if (rest.Length == 1)
        {
            return new(SitePageKind.Event, path) { Date = date, Slug = rest[0] };
        }

        return TryNumber(rest[1], out int number) ? new(SitePageKind.Revision, path) { Date = date, Slug = rest[0], Number = number } : null;
    }

    private static SiteAddress? ParseOpinion(string path, string[] parts) => path switch
    {
        SitePath.Opinion => new(SitePageKind.Opinion, path),
        OpinionFeed => new(SitePageKind.OpinionFeed, path),
        _ => parts.Length == 5 ? new(SitePageKind.Editorial, path) : null,
    };

    private static SiteAddress? ParseSubject(string path, string[] parts, SubjectKind kind)
    {
        if (parts.Length is not (2 or 3) || parts[1].Length == 0)
        {
            return null;
        }

        string slug = parts[1];
        if (parts.Length == 2)
        {
            return slug == Index ? new(SitePageKind.Index, path) { Subject = kind }
                : slug.StartsWith(IndexPart, StringComparison.Ordinal) && !slug.Contains('.')
                    ? new(SitePageKind.Index, path) { Subject = kind, Slug = slug[IndexPart.Length..] }
                : new(SitePageKind.Subject, path) { Subject = kind, Slug = slug };
        }

        if (parts[2] == Feed)
        {
            return kind == SubjectKind.Publisher ? null : new(SitePageKind.SubjectFeed, path) { Subject = kind, Slug = slug };
        }

        return TryPeriod(parts[2], out ListPeriod period) ? new(SitePageKind.SubjectPart, path) { Subject = kind, Slug = slug, Period = period } : null;
    }

    internal static bool TryPeriod(string text, out ListPeriod period)
    {
        period = default;
        string[] parts = text.Split('-');
        int month = 0;
        int number = 1;
        bool known = parts.Length is >= 1 and <= 3
            && TryNumber(parts[0], 4, out int year)
            && (parts.Length < 2 || TryNumber(parts[1], 2, out month))
            && (parts.Length < 3 || TryNumber(parts[2], out number))
            && (period = new ListPeriod(year, month, number)).Suffix == text;
        return known && period.Year > 0;
    }

    private static bool TryNumber(string text, int digits, out int number)
    {
        number = 0;
        return text.Length == digits && TryNumber(text, out number);
    }

    /// <summary>A number as a path holds it: digits alone; without a leading zero unless its length is given.</summary>
    internal static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && text.Length <= 9;
}
