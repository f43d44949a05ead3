using System.Buffers;
using System.Globalization;
using System.Text;
using Annals.Model;

namespace Annals.Pipeline.Site;

/// <summary>
/// Site paths: addresses inside the site, without a leading slash and without extension (<c>news/2017/11/23/slug</c>), and the relative links
/// between them. Links name the file, so that the site works in any folder and from <c>file://</c>.
/// </summary>
public static class SitePath
{
    /// <summary>Every other ASCII character of a path is written as <c>%XX</c>; letters of other scripts stay readable.</summary>
    private static readonly SearchValues<char> Coded = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f "
        + "\"#%&'()*<>?[\\]^`{|}");

    /// <summary>Room for nearly every link between pages, in characters.</summary>
    internal const int UsualLength = 320;

    public const string Front = "index";
    public const string AllYears = "news/index";
    public const string Topics = "topics/index";
    public const string Categories = "categories/index";
    public const string Entities = "entities/index";
    public const string Publishers = "publishers/index";
    public const string Opinion = "opinion/index";
    /// <summary>The folder of cover images.</summary>
    public const string Images = "images";

    public const string About = "about";
    public const string Search = "search";

    /// <summary>The folder of a day, which holds its page and its events; that of the undated where there is none.</summary>
    public static string FolderOf(DateOnly? date) =>
        date is { } day ? string.Create(CultureInfo.InvariantCulture, $"news/{day.Year:0000}/{day.Month:00}/{day.Day:00}") : "news/undated";

    /// <summary>The page of a day; of the undated events where there is none.</summary>
    public static string OfDay(DateOnly? date) => FolderOf(date) + "/index";

    /// <summary>A part of a long day; the first is the page of the day.</summary>
    /// <remarks>No event has an address of digits alone.</remarks>
    public static string OfDayPart(DateOnly date, int number) =>
        number == 1 ? OfDay(date) : string.Create(CultureInfo.InvariantCulture, $"{FolderOf(date)}/{number}");

    public static string OfMonth(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"news/{year:0000}/{month:00}/index");

    public static string OfYear(int year) => string.Create(CultureInfo.InvariantCulture, $"news/{year:0000}/index");

    public static string OfEvent(DateOnly? date, string slug) => $"{FolderOf(date)}/{slug}";

    public static string OfRevision(string eventPath, int revision) => string.Create(CultureInfo.InvariantCulture, $"{eventPath}/{revision}");

    public static string OfCategory(string name) => "categories/" + Slug.OfName(name, "category-");

    /// <summary>
    /// The page of the publisher that an address belongs to; null where only the chronicle knows it. No two publishers share a slug with a dot: one that was folded
    /// has none, and numbers are told apart behind a hyphen.
    /// </summary>
    public static string? OfPublisher(string url) => WebAddress.Host(url) is { } host && host.Contains('.', StringComparison.Ordinal) && Slug.OfHost(host) == host ? "publishers/" + host : null;

    /// <summary>The link that leads from one page to another: <c>../24/index.html</c>.</summary>
    /// <param name="from">the path of the page that holds the link</param>
    /// <param name="to">the path of the page it leads to</param>
    /// <param name="extension">of the file, without the full stop</param>
    public static string Relative(string from, string to, string extension) => RelativeFile(from, to, extension);

    /// <summary>As <see cref="Relative"/>, written into <paramref name="room"/> where it fits: a page holds many links, and this one leaves no garbage.</summary>
    internal static ReadOnlySpan<char> RelativeIn(Span<char> room, string from, string to, string extension)
    {
        int shared = SharedFolders(from, to);
        ReadOnlySpan<char> rest = to.AsSpan(shared);
        int up = from.AsSpan(shared).Count('/') * 3;
        int length = up + rest.Length + 1 + extension.Length;
        if (length > room.Length || rest.Contains(':') || rest.ContainsAny(Coded))
        {
            return Relative(from, to, extension);
        }

        for (int i = 0; i < up; i += 3)
        {
            "../".CopyTo(room[i..]);
        }

        rest.CopyTo(room[up..]);
        room[up + rest.Length] = '.';
        extension.CopyTo(room[(up + rest.Length + 1)..]);
        return room[..length];
    }

    /// <summary>The link from a page to a file that is no page, given with its extension.</summary>
    public static string RelativeFile(string from, string file) => RelativeFile(from, file, null);

    private static string RelativeFile(string from, string to, string? extension)
    {
        int shared = SharedFolders(from, to);
        int ups = from.AsSpan(shared).Count('/');
        if (!to.AsSpan(shared).ContainsAny(Coded) && !to.AsSpan(shared).Contains(':'))
        {
            return Plain(ups, to.AsSpan(shared), extension);
        }

        StringBuilder link = new(to.Length + 24);
        for (int up = ups; up > 0; up--)
        {
            link.Append("../");
        }

        ReadOnlySpan<char> rest = to.AsSpan(shared);
        if (link.Length == 0 && rest.Contains(':'))
        {
            // Before a colon a first part would be read as a scheme.
            link.Append("./");
        }

        AppendCoded(link, rest);
        return extension is null ? link.ToString() : link.Append('.').Append(extension).ToString();
    }

    /// <summary>A link in which nothing has to be coded, as nearly all are.</summary>
    private static string Plain(int ups, ReadOnlySpan<char> rest, string? extension)
    {
        const string Up = "../";
        int length = (Up.Length * ups) + rest.Length + (extension is null ? 0 : extension.Length + 1);
        return string.Create(length, new PlainLink(ups, rest, extension), static (room, link) =>
        {
            for (int i = 0; i < link.Ups; i++)
            {
                Up.CopyTo(room);
                room = room[Up.Length..];
            }

            link.Rest.CopyTo(room);
            if (link.Extension is { } extension)
            {
                room = room[link.Rest.Length..];
                room[0] = '.';
                extension.CopyTo(room[1..]);
            }
        });
    }

    /// <summary>The address of a page on the public site, for feeds, sitemaps and <c>canonical</c>.</summary>
    public static string Absolute(string publicAddress, string to, string extension)
    {
        StringBuilder link = new(publicAddress.TrimEnd('/'));
        AppendCoded(link.Append('/'), to);
        return link.Append('.').Append(extension).ToString();
    }

    /// <summary>Whether an address is a path of the site, not an address elsewhere.</summary>
    public static bool IsInside(string address) => !WebLink.HasScheme(address) && !address.StartsWith('/');

    /// <summary>The path that a relative link (or one from the root, with a leading slash) leads to; null where it leaves the site or names no page.</summary>
    public static string? Resolve(string from, string link)
    {
        int tail = link.AsSpan().IndexOfAny('#', '?');
        string path = tail < 0 ? link : link[..tail];
        if (path.Length == 0 || path.StartsWith("//", StringComparison.Ordinal) || WebLink.HasScheme(path))
        {
            return null;
        }

        List<string> parts = [.. path[0] == '/' ? [] : from.Split('/').SkipLast(1)];
        foreach (string part in path.TrimStart('/').Split('/'))
        {
            if (part == ".." && parts.Count == 0)
            {
                return null;
            }
            else if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(Uri.UnescapeDataString(part));
            }
        }

        return WithoutExtension(string.Join('/', parts));
    }

    /// <summary>The path without the extension of a page format.</summary>
    public static string WithoutExtension(string path)
    {
        foreach (PageFormat format in PageFormats.All)
        {
            string end = "." + format.Extension();
            if (path.EndsWith(end, StringComparison.Ordinal))
            {
                return path[..^end.Length];
            }
        }

        return path;
    }

    /// <summary>The length of the folders that both paths begin with, their last slash included.</summary>
    private static int SharedFolders(ReadOnlySpan<char> from, ReadOnlySpan<char> to)
    {
        int same = from.CommonPrefixLength(to);
        return from[..same].LastIndexOf('/') + 1;
    }

    private static void AppendCoded(StringBuilder link, ReadOnlySpan<char> path)
    {
        for (int at = path.IndexOfAny(Coded); at >= 0; at = path.IndexOfAny(Coded))
        {
            link.Append(path[..at]).Append('%').Append(((int)path[at]).ToString("X2", CultureInfo.InvariantCulture));
            path = path[(at + 1)..];
        }

        link.Append(path);
    }

    private readonly ref struct PlainLink(int ups, ReadOnlySpan<char> rest, string? extension)
    {
        public int Ups { get; } = ups;

        public ReadOnlySpan<char> Rest { get; } = rest;

        public string? Extension { get; } = extension;
    }
}
