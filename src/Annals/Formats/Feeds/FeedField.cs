namespace Annals.Formats.Feeds;

/// <summary>What the text of one element is, how good a source of it the element is, and how it is coded.</summary>
/// <param name="Rank">0 is best</param>
/// <param name="IsMarkup">even without elements in it the text is markup</param>
/// <param name="HasWrapper">a <c>div</c> around the whole is no part of the text</param>
internal readonly record struct FeedField(FeedFieldName Name, int Rank, bool IsMarkup, bool HasWrapper, bool IsBase64)
{
    /// <summary>Whether its text may be markup: the blanks around it go when its links are made whole, so that long texts are not copied twice.</summary>
    public bool HoldsMarkup => Name is FeedFieldName.Title or FeedFieldName.Summary or FeedFieldName.Content;

    public static bool IsKnown(FeedSpace space, string local) => Find(space, local).Name != FeedFieldName.Nothing;

    /// <param name="native">the vocabulary the feed is written in</param>
    /// <param name="isOldAtom">it is Atom 0.3, whose texts are markup by default</param>
    public static FeedField Of(FeedPart parent, FeedSpace space, string local, List<MarkupAttribute> attributes, FeedSpace native, bool isOldAtom)
    {
        if (parent == FeedPart.Person)
        {
            return new FeedField(local == "name" ? FeedFieldName.PersonName : FeedFieldName.Nothing, 0, false, false, false);
        }

        (FeedFieldName name, int rank) = Find(space, local);
        rank += space == native || (space == FeedSpace.Own && native == FeedSpace.Atom) ? 0 : 1;
        rank += parent == FeedPart.Group ? 2 : 0;
        string? type = null;
        string? mode = null;
        foreach (MarkupAttribute attribute in attributes)
        {
            switch (attribute.Name)
            {
                case "type":
                    type = attribute.Value.Trim().ToLowerInvariant();
                    break;
                case "mode":
                    mode = attribute.Value.Trim().ToLowerInvariant();
                    break;
                case "isPermaLink" when name == FeedFieldName.PermanentId && !attribute.Value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase):
                    name = FeedFieldName.Id;
                    break;
                default:
                    break;
            }
        }

        bool isText = name is FeedFieldName.Title or FeedFieldName.Summary or FeedFieldName.Content && space == FeedSpace.Atom;
        bool isXhtml = type is "xhtml" or "application/xhtml+xml";
        bool isMarkup = isText && (isXhtml || (!isOldAtom && type is not null && (type.EndsWith("+xml", StringComparison.Ordinal) || type.EndsWith("/xml", StringComparison.Ordinal))) || (isOldAtom && mode is "xml" or null && type is "text/html"));
        bool isBase64 = isText && (mode == "base64" || (!isOldAtom && mode is null && type is not null && IsBinary(type)));
        return new FeedField(name, rank, isMarkup && mode is not "escaped" && !isBase64, isText && (type is "xhtml" or "html" || (isXhtml && !isOldAtom)), isBase64);
    }

    /// <param name="start">what addresses in the text are relative to</param>
    public void Give(FeedFields fields, string value, FeedRoot? start)
    {
        switch (Name)
        {
            case FeedFieldName.Id:
                fields.Id(Rank, value);
                break;
            case FeedFieldName.AddressId:
                fields.Id(Rank, (start is null ? FeedAddress.Resolve((string?)null, value) : FeedAddress.Resolve(start, value)));
                break;
            case FeedFieldName.PermanentId:
                fields.Id(Rank, value);
                fields.Url(2, FeedAddress.HasScheme(value) && value.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? value : null);
                break;
            case FeedFieldName.Title:
                fields.Title(Rank, MarkupLinks.Resolve(start, value));
                break;
            case FeedFieldName.Link:
                fields.LinkOfText((start is null ? FeedAddress.Resolve((string?)null, value) : FeedAddress.Resolve(start, value)));
                break;
            case FeedFieldName.Published:
                fields.Published(Rank, value);
                break;
            case FeedFieldName.Updated:
                fields.Updated(Rank, value);
                break;
            case FeedFieldName.Dated:
                fields.Published(Rank + 1, value);
                fields.Updated(Rank + 1, value);
                break;
            case FeedFieldName.Author:
                fields.Author(Rank, PersonText.NameOf(value));
                break;
            case FeedFieldName.Summary:
                fields.Summary(Rank, MarkupLinks.Resolve(start, value));
                break;
            case FeedFieldName.Content:
                fields.Content(Rank, MarkupLinks.Resolve(start, value));
                break;
            case FeedFieldName.Category:
                fields.Category(value);
                break;
            case FeedFieldName.Keywords:
                Array.ForEach(value.Split(','), fields.Category);
                break;
            case FeedFieldName.Language:
                fields.Language(0, value);
                break;
            default:
                break;
        }
    }

    private static bool IsBinary(string type) =>
        type == "base64" || type.Contains('/', StringComparison.Ordinal) && !type.StartsWith("text/", StringComparison.Ordinal) && !type.EndsWith("xml", StringComparison.Ordinal) && !type.EndsWith("json", StringComparison.Ordinal);

    private static (FeedFieldName Name, int Rank) Find(FeedSpace space, string local) => (space, local) switch
    {
        (FeedSpace.Own or FeedSpace.Atom, "title") => (FeedFieldName.Title, 0),
        (FeedSpace.DublinCore or FeedSpace.DublinCoreTerms, "title") => (FeedFieldName.Title, 1),
        (FeedSpace.Media or FeedSpace.Itunes, "title") => (FeedFieldName.Title, 3),
        (FeedSpace.Own or FeedSpace.Atom, "link") => (FeedFieldName.Link, 0),
        (FeedSpace.Own, "guid") => (FeedFieldName.PermanentId, 0),
        (FeedSpace.Atom, "id") => (FeedFieldName.AddressId, 1),
        (FeedSpace.Own, "id") => (FeedFieldName.Id, 1),
        (FeedSpace.DublinCore or FeedSpace.DublinCoreTerms, "identifier") => (FeedFieldName.Id, 3),
        (FeedSpace.Own, "pubdate") or (FeedSpace.Own or FeedSpace.Atom, "published") => (FeedFieldName.Published, 0),
        (FeedSpace.Own or FeedSpace.Atom or FeedSpace.DublinCoreTerms, "issued") => (FeedFieldName.Published, 1),
        (FeedSpace.Own or FeedSpace.Atom or FeedSpace.DublinCoreTerms, "created") => (FeedFieldName.Published, 6),
        (FeedSpace.Own, "lastbuilddate") or (FeedSpace.Own or FeedSpace.Atom, "updated") => (FeedFieldName.Updated, 0),
        (FeedSpace.Own or FeedSpace.Atom or FeedSpace.DublinCoreTerms, "modified") => (FeedFieldName.Updated, 0),
        (FeedSpace.DublinCore or FeedSpace.DublinCoreTerms, "date") => (FeedFieldName.Dated, 2),
        (FeedSpace.Own, "author" or "managingeditor") => (FeedFieldName.Author, 0),
        (FeedSpace.Atom, "author") => (FeedFieldName.Author, 0),
        (FeedSpace.Own, "webmaster") => (FeedFieldName.Author, 5),
        (FeedSpace.DublinCore or FeedSpace.DublinCoreTerms, "creator" or "author") => (FeedFieldName.Author, 1),
        (FeedSpace.Itunes, "author") => (FeedFieldName.Author, 3),
        (FeedSpace.Own, "description" or "summary") => (FeedFieldName.Summary, 0),
        (FeedSpace.Atom, "summary" or "subtitle" or "tagline") => (FeedFieldName.Summary, 0),
        (FeedSpace.DublinCore or FeedSpace.DublinCoreTerms, "description" or "abstract") => (FeedFieldName.Summary, 1),
        (FeedSpace.Itunes, "summary") => (FeedFieldName.Summary, 2),
        (FeedSpace.Itunes, "subtitle") => (FeedFieldName.Summary, 3),
        (FeedSpace.Media, "description") => (FeedFieldName.Summary, 4),
        (FeedSpace.Content or FeedSpace.Own, "encoded") => (FeedFieldName.Content, 0),
        (FeedSpace.Atom, "content") => (FeedFieldName.Content, 0),
        (FeedSpace.Xhtml, "body" or "div") or (FeedSpace.Own, "fullitem" or "body") => (FeedFieldName.Content, 2),
        (FeedSpace.Own or FeedSpace.Media or FeedSpace.Atom, "category") => (FeedFieldName.Category, 0),
        (FeedSpace.DublinCore or FeedSpace.DublinCoreTerms, "subject") => (FeedFieldName.Category, 0),
        (FeedSpace.Itunes, "keywords") => (FeedFieldName.Keywords, 0),
        (FeedSpace.Own or FeedSpace.DublinCore, "language") => (FeedFieldName.Language, 0),
        _ => (FeedFieldName.Nothing, 0),
    };
}
