using System.Globalization;

namespace Annals.Formats.Feeds;

/// <summary>Elements that say by their attributes what they say: links, enclosures, terms, pictures, licences, programs.</summary>
internal static class AttributedMember
{
    /// <summary>The scheme of the terms of iTunes, which name none.</summary>
    public const string ItunesScheme = "http://www.itunes.com/";

    /// <summary>Takes what the attributes say; false: they say nothing, and the text of the element may count.</summary>
    /// <param name="start">what relative addresses are resolved against</param>
    public static bool Take(FeedFields fields, FeedSpace space, string local, List<MarkupAttribute> attributes, string? start)
    {
        switch (local)
        {
            case "link":
                return Link(fields, space, attributes, start);
            case "enclosure" when space == FeedSpace.Own && (Value(attributes, "url") ?? Value(attributes, "href")) is { } url:
                fields.Link(Link("enclosure", FeedAddress.Resolve(start, url), attributes));
                return true;
            case "category" when (Value(attributes, "term") ?? (space == FeedSpace.Itunes ? Value(attributes, "text") : null)) is { } term:
                fields.Category(term, space == FeedSpace.Itunes ? ItunesScheme : Value(attributes, "scheme"), Value(attributes, "label"));
                return true;
            case "thumbnail" when space == FeedSpace.Media && Address(attributes, "url", start) is { } picture:
                fields.Details.Thumbnail(picture);
                return true;
            case "image" when space == FeedSpace.Itunes && (Address(attributes, "href", start) ?? Address(attributes, "url", start)) is { } cover:
                fields.Details.Offer(FeedFieldName.ImageUrl, 1, cover);
                return true;
            case "license" when space is FeedSpace.CreativeCommons or FeedSpace.DublinCoreTerms or FeedSpace.Media
                && (Address(attributes, "rdf:resource", start) ?? Address(attributes, "href", start)) is { } licence:
                fields.Details.Licence(licence);
                return true;
            case "generatoragent" when space == FeedSpace.Admin && Address(attributes, "rdf:resource", start) is { } program:
                fields.Details.Offer(FeedFieldName.GeneratorUrl, 1, program);
                return true;
            default:
                return false;
        }
    }

    private static bool Link(FeedFields fields, FeedSpace space, List<MarkupAttribute> attributes, string? start)
    {
        if ((Value(attributes, "href") ?? Value(attributes, "url")) is not { } href)
        {
            return false;
        }

        string resolved = FeedAddress.Resolve(start, href);
        string? rel = Value(attributes, "rel")?.Trim() is { Length: > 0 } named ? named : null;
        if (space == FeedSpace.Itunes && rel == "image")
        {
            // So the first podcasts named their cover.
            fields.Details.Offer(FeedFieldName.ImageUrl, 2, resolved);
        }
        else if (space is not (FeedSpace.Own or FeedSpace.Atom))
        {
            return false;
        }
        else if (rel is null && space == FeedSpace.Own)
        {
            fields.LinkOfText(resolved);
        }
        else
        {
            fields.Link(Link(rel ?? "alternate", resolved, attributes));
            if (rel == "license" && resolved.Length > 0)
            {
                fields.Details.Licence(resolved);
            }
        }

        return true;
    }

    private static SyndicatedLink Link(string rel, string url, List<MarkupAttribute> attributes) => new(rel, url, Value(attributes, "type"))
    {
        Length = long.TryParse(Value(attributes, "length"), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out long bytes) ? bytes : null,
        Language = Value(attributes, "hreflang"),
        Title = Value(attributes, "title"),
    };

    private static string? Address(List<MarkupAttribute> attributes, string name, string? start) => string.IsNullOrWhiteSpace(Value(attributes, name)) ? null : FeedAddress.Resolve(start, Value(attributes, name)!);

    private static string? Value(List<MarkupAttribute> attributes, string name) => MarkupAttribute.Find(attributes, name);
}
