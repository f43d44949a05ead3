using System.Buffers;
using System.Collections.Frozen;
using Annals.Formats.Wikitext;
using Annals.Language;
using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>Makes citations from links, footnote templates and the templates behind them.</summary>
internal static class CitationMaker
{
    private static readonly FrozenSet<string> Dead = new[] { "dead link", "deadlink", "broken link", "dl", "404" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Archives = new[] { "webarchive", "wayback", "webcite", "cite archive" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly SearchValues<string> Remarkable = SearchValues.Create(["archive", "wikipedia.org"], StringComparison.OrdinalIgnoreCase);
    private static readonly string[] Works = ["publisher", "work", "newspaper", "website", "magazine", "journal", "periodical"];

    /// <summary>The citation of an address; null where it is none that a reader can open.</summary>
    /// <param name="label">without markup</param>
    public static Citation? Make(string url, ReadOnlySpan<char> label)
    {
        string address = url.Contains('&', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(url) : url;
        if (address.AsSpan().IndexOfAnyExceptInRange('!', '~') >= 0)
        {
            address = CleanText.Of(address).Replace(" ", "%20", StringComparison.Ordinal);
        }

        if (address.StartsWith("//", StringComparison.Ordinal))
        {
            address = "https:" + address;
        }

        if (!HasScheme(address) || address.AsSpan(address.IndexOf("//", StringComparison.Ordinal) + 2).IndexOfAny('/', '?', '#') == 0)
        {
            return null;
        }

        CitationLabel read = CitationLabel.Of(label);
        if (address.AsSpan().IndexOfAny(Remarkable) < 0)
        {
            return new Citation(read.Printed, read.Publisher, read.Via, read.Language, address, null, read.Dead);
        }

        string? wrapped = address.Contains("archive", StringComparison.OrdinalIgnoreCase) ? Repaired(WebAddress.Unwrap(address)) : null;
        string actual = wrapped ?? address;
        string? language = read.Language ?? (IsInterlanguage(actual) ? LanguageNames.TagOfCodeOrName(WebAddress.Host(actual)!.Split('.')[0]) : null);
        return new Citation(read.Printed, read.Publisher, read.Via, language, actual, wrapped is null ? null : address, read.Dead);
    }

    /// <summary>Whether the address is a page of Wikipedia in some language: the target of an interlanguage link, not a report.</summary>
    public static bool IsInterlanguage(string url) => url.Contains("wikipedia.org", StringComparison.OrdinalIgnoreCase) && WebAddress.Host(url) is { } host && host.EndsWith(".wikipedia.org", StringComparison.Ordinal);

    /// <summary>The citation of a footnote template (<c>cite news</c> and its kin); null where it is none or has no address.</summary>
    /// <param name="plain">takes the markup off a value</param>
    public static Citation? OfTemplate(string name, WikiTemplate template, Func<string, string> plain)
    {
        if (name == "cite tweet")
        {
            return First(template, "number") is { } number && First(template, "user") is { } user ? Make($"https://x.com/{user}/status/{number}", "") : null;
        }

        bool cites = name.StartsWith("cite ", StringComparison.Ordinal) || name is "citation" or "cite";
        if (!cites || First(template, "url", "chapter-url", "chapterurl") is not { } url)
        {
            return null;
        }

        string? agency = First(template, "agency") is { } wire ? plain(wire) : null;
        string? work = First(template, Works) is { } named ? plain(named) : null;
        string? via = First(template, "via") is { } carrier ? plain(carrier) : agency is null ? null : work;
        string publisher = agency ?? work ?? "";
        if (Make(url.Trim(), publisher) is not { } made)
        {
            return null;
        }

        string? archived = First(template, "archive-url", "archiveurl");
        bool dead = First(template, "url-status", "dead-url", "deadurl") is "dead" or "yes" or "true" || First(template, "dead-link") is not null;
        return made with
        {
            Via = made.Via ?? via,
            Language = made.Language ?? (First(template, "language", "lang") is { } language ? LanguageNames.TagOfCodeOrName(language) : null),
            Archived = made.Archived ?? (archived is not null && HasScheme(archived) ? CleanText.Of(archived) : null),
            Dead = made.Dead || dead,
        };
    }

    /// <summary>What a template that stands behind a citation changes in it; null where it is none of these.</summary>
    public static Func<Citation, Citation>? ChangeOf(string name, WikiTemplate template)
    {
        if (Dead.Contains(name))
        {
            return citation => citation with { Dead = true };
        }

        if (Archives.Contains(name))
        {
            return First(template, "url", "1") is { } archived && HasScheme(archived)
                ? citation => citation with { Archived = citation.Archived ?? CleanText.Of(archived) }
                : citation => citation;
        }

        string? code = name switch
        {
            "in lang" or "link language" or "language icon" or "lang icon" => template.Value("1"),
            _ when name.EndsWith(" icon", StringComparison.Ordinal) => name[..^" icon".Length],
            _ => null,
        };
        return code is not null && LanguageNames.TagOfCodeOrName(code) is { } language ? citation => citation with { Language = citation.Language ?? language } : null;
    }

    /// <summary>On the way through an archive <c>http://</c> can lose a slash.</summary>
    private static string? Repaired(string? url)
    {
        if (url is null || HasScheme(url))
        {
            return url;
        }

        int slash = url.IndexOf(":/", StringComparison.Ordinal);
        return slash > 0 && url.Length > slash + 2 ? $"{url[..slash]}://{url[(slash + 2)..]}" : null;
    }

    private static bool HasScheme(string url) =>
        url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase);

    private static string? First(WikiTemplate template, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (template.Value(name) is { Length: > 0 } value)
            {
                return value;
            }
        }

        return null;
    }
}
