using System.Globalization;
using System.Text.Json;
using Annals.Formats.Feeds;

namespace Annals.Evaluation.Feeds;

/// <summary>Where an assertion of the feedparser corpus looks, in our reading.</summary>
internal static class AssertedField
{
    /// <summary>What is not claimed (docs/formats/feeds.md), by what the files are about: markup that is to be cleaned or belongs to other vocabularies, languages, places, made-up elements, two texts of one kind.</summary>
    private static readonly string[] NotClaimed = ["/sanitize/", "svg", "mathml", "atomxlink", "/cdf/", "/geo/", "/lang/", "madeup", "multiple_values"];

    /// <summary>Whether the assertion is about what is claimed, and if so, whether it holds.</summary>
    public static bool? Holds(string file, JsonElement assertion, SyndicatedFeed feed)
    {
        JsonElement[] path = [.. assertion.GetProperty("path").EnumerateArray()];
        string operation = assertion.GetProperty("op").GetString()!;
        if (operation is not ("eq" or "ne" or "len") || path.Length < 2 || NotClaimed.Any(("/" + file).Contains) || Names(path, 0) is not ("feed" or "entries"))
        {
            return null;
        }

        bool isFeed = Names(path, 0) == "feed";
        int at = isFeed ? 1 : 2;
        if (at >= path.Length || (isFeed && Names(path, at) == "content") || (!isFeed && path[1].ValueKind != JsonValueKind.Number))
        {
            return null;
        }

        SyndicatedItem? item = isFeed ? null : feed.Items.ElementAtOrDefault(path[1].GetInt32()) ?? new SyndicatedItem();
        AskedPart asked = item is null ? AskedPart.Of(feed) : Names(path, at) == "source" ? AskedPart.Of(item.Source) : new AskedPart(item);
        at += item is not null && Names(path, at) == "source" ? 1 : 0;
        JsonElement expected = assertion.TryGetProperty("value", out JsonElement value) ? value : default;
        return operation == "len" ? Count(asked.Part, path[at..]) is { } count ? count == expected.GetInt32() : null
            : Field(asked, path[at..]) is (true, var found) ? Same(expected, found) == (operation == "eq") : null;
    }

    private static int? Count(SyndicatedItem part, JsonElement[] path) => (path.Length, Names(path, 0)) switch
    {
        (1, "links") => part.Links.Count,
        (1, "tags") => part.Categories.Count,
        _ => null,
    };

    private static (bool IsClaimed, object? Found) Field(AskedPart asked, JsonElement[] path)
    {
        string? last = path.Length > 1 ? Names(path, path.Length - 1) : null;
        int number = path.Length > 1 && path[1].ValueKind == JsonValueKind.Number ? path[1].GetInt32() : 0;
        if (path.Length == 2 && path[1].ValueKind == JsonValueKind.Number)
        {
            last = "whole";
        }

        SyndicatedItem part = asked.Part;
        return (Names(path, 0), last) switch
        {
            ("title", null) or ("title_detail", "value") => (true, part.Title),
            ("link", null) => (true, part.Url),
            ("id" or "guid", null) => (true, part.Id),
            ("language", null) => (true, part.Language),
            ("summary" or "description" or "subtitle" or "tagline", null) or ("summary_detail" or "tagline_detail" or "subtitle_detail", "value") => (true, part.Summary ?? part.Content),
            ("content", "value") => (true, part.Content ?? part.Summary),
            ("updated_parsed", null) => (true, ReadFeed.Seconds(part.Updated)),
            ("published_parsed", null) => (true, ReadFeed.Seconds(part.Published)),
            ("created_parsed", null) => (true, ReadFeed.Seconds(part.Created)),
            ("expired_parsed", null) => (true, ReadFeed.Seconds(part.Expires)),
            ("tags", "term") => (true, part.Categories.ElementAtOrDefault(number)),
            ("tags", "scheme") => (true, asked.Term(number)?.Scheme),
            ("tags", "label") => (true, asked.Term(number)?.Label),
            ("category", null) => (true, part.Categories.ElementAtOrDefault(0)),
            ("links", { } member) => (true, Member(asked.Link(number), member)),
            ("enclosures", { } member) => (true, Member(asked.Enclosure(number), member)),
            ("rights" or "copyright", null) or ("rights_detail" or "copyright_detail", "value") => (true, part.Rights),
            ("license", null) => (true, part.Licences.ElementAtOrDefault(0)),
            ("comments", null) => (true, part.Comments),
            ("wfw_commentrss", null) => (true, part.CommentsFeed),
            ("media_thumbnail", "url") => (true, part.Thumbnails.ElementAtOrDefault(number)),
            ("generator", null) => (true, asked.Generator?.Name ?? asked.Generator?.Url),
            ("generator_detail", "href" or "url") => (true, asked.Generator?.Url),
            ("icon", null) => (true, asked.Icon),
            ("docs", null) => (true, asked.Docs),
            ("ttl", null) => (true, asked.Ttl?.ToString(CultureInfo.InvariantCulture)),
            ("logo", null) or ("image", "href") => (true, part.Image?.Url),
            ("image", "title") => (true, part.Image?.Title),
            ("image", "link") => (true, part.Image?.Link),
            ("image", "description") => (true, part.Image?.Description),
            _ => Person(asked, Names(path, 0), last, number),
        };
    }

    private static (bool IsClaimed, object? Found) Person(AskedPart asked, string? name, string? member, int number) => (name, member) switch
    {
        ("author", null) => (true, Written(asked.Person(0, "author"))),
        ("publisher", null) => (true, Written(asked.Person(0, "publisher", "owner", "webmaster"))),
        ("author_detail", "name") => (true, asked.Part.Authors.ElementAtOrDefault(0)),
        ("authors", "name") => (true, asked.Part.Authors.ElementAtOrDefault(number)),
        ("author_detail" or "authors", { } asks) => (true, Member(asked.Person(number, "author"), asks)),
        ("contributors", { } asks) => (true, Member(asked.Person(number, "contributor"), asks)),
        ("publisher_detail", { } asks) => (true, Member(asked.Person(0, "publisher", "owner", "webmaster"), asks)),
        _ => (false, null),
    };

    /// <summary>The suite writes a person of whom both are known with the address of mail in brackets.</summary>
    private static string? Written(SyndicatedPerson? person) => person is { Name: { } name, Mail: { } mail } ? $"{name} ({mail})" : person?.Name ?? person?.Mail;

    private static object? Member(SyndicatedPerson? person, string member) => member switch
    {
        "whole" => new Dictionary<string, string?> { ["name"] = person?.Name, ["email"] = person?.Mail, ["href"] = person?.Url },
        "name" => person?.Name,
        "email" => person?.Mail,
        "url" or "href" => person?.Url,
        _ => throw new ArgumentException($"a person has no {member}", nameof(member)),
    };

    private static object? Member(SyndicatedLink? link, string member) => member switch
    {
        "whole" => new Dictionary<string, string?> { ["rel"] = link?.Rel, ["href"] = link?.Url, ["type"] = link?.Type, ["length"] = Length(link), ["hreflang"] = link?.Language, ["title"] = link?.Title },
        "href" or "url" => link?.Url,
        "rel" => link?.Rel,
        "type" => link?.Type,
        "length" => Length(link),
        "hreflang" => link?.Language,
        "title" => link?.Title,
        _ => throw new ArgumentException($"a link has no {member}", nameof(member)),
    };

    private static string? Length(SyndicatedLink? link) => link?.Length?.ToString(CultureInfo.InvariantCulture);

    private static bool Same(JsonElement expected, object? found) => expected.ValueKind switch
    {
        JsonValueKind.String => found is string text && text.Trim() == expected.GetString()!.Trim(),
        JsonValueKind.Array => found is long seconds && seconds == Seconds(expected),
        JsonValueKind.Object => found is Dictionary<string, string?> members && expected.EnumerateObject().All(member => members.GetValueOrDefault(member.Name) == member.Value.GetString()),
        _ => found is null,
    };

    /// <summary>A time as year, month, day, hour, minute, second.</summary>
    private static long Seconds(JsonElement parts)
    {
        int[] numbers = [.. parts.EnumerateArray().Take(6).Select(part => part.GetInt32())];
        return new DateTimeOffset(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], TimeSpan.Zero).ToUnixTimeSeconds();
    }

    private static string? Names(JsonElement[] path, int at) => path[at].ValueKind == JsonValueKind.String ? path[at].GetString() : path[at].GetInt32().ToString(CultureInfo.InvariantCulture);
}
