namespace Annals.Formats.Feeds;

/// <summary>What the text of one element is, how good a source of it the element is, and how it is coded.</summary>
/// <param name="Rank">0 is best</param>
/// <param name="IsMarkup">even without elements in it the text is markup</param>
/// <param name="HasWrapper">a <c>div</c> around the whole is no part of the text</param>
internal readonly record struct FeedField(FeedFieldName Name, int Rank, bool IsMarkup, bool HasWrapper, bool IsBase64)
{
    /// <summary>What the attributes name besides: the scheme of a category, the page of a program, the address of a source.</summary>
    public string? Reference { get; init; }

    /// <summary>The label of a category, the version of a program.</summary>
    public string? Label { get; init; }

    /// <summary>Whether its text may be markup: the blanks around it go when its links are made whole, so that long texts are not copied twice.</summary>
    public bool HoldsMarkup => Name is FeedFieldName.Title or FeedFieldName.Summary or FeedFieldName.Content or FeedFieldName.Rights;

    /// <summary>Whether the element says something even without a text.</summary>
    public bool SaysByAttributes => Name is FeedFieldName.Generator or FeedFieldName.Source && Reference is not null;

    /// <summary>Of an element that is not known, and of a part that is not known of a person or a picture, the name is <see cref="FeedFieldName.Nothing"/>.</summary>
    /// <param name="native">the vocabulary the feed is written in</param>
    /// <param name="isOldAtom">it is Atom 0.3, whose texts are markup by default</param>
    public static FeedField Of(FeedPart parent, FeedSpace space, string local, List<MarkupAttribute> attributes, FeedSpace native, bool isOldAtom)
    {
        if (parent is FeedPart.Person or FeedPart.Image)
        {
            return new FeedField(parent == FeedPart.Person ? OfPerson(local) : OfImage(local), 0, false, false, false);
        }

        (FeedFieldName name, int rank) = Find(space, local);
        if (name == FeedFieldName.Nothing)
        {
            return default;
        }

        rank += space == native || (space == FeedSpace.Own && native == FeedSpace.Atom) ? 0 : 1;
        rank += parent == FeedPart.Group ? 2 : 0;
        string? type = null;
        string? mode = null;
        string? reference = null;
        string? label = null;
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
                case "domain" or "scheme" or "uri" or "url":
                    reference = attribute.Value;
                    break;
                case "label" or "version":
                    label = attribute.Value;
                    break;
                case "isPermaLink" when name == FeedFieldName.PermanentId && !attribute.Value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase):
                    name = FeedFieldName.Id;
                    break;
                default:
                    break;
            }
        }

        bool isText = name is FeedFieldName.Title or FeedFieldName.Summary or FeedFieldName.Content or FeedFieldName.Rights && space == FeedSpace.Atom;
        bool isXhtml = type is "xhtml" or "application/xhtml+xml";
        bool isMarkup = isText && (isXhtml || (!isOldAtom && type is not null && (type.EndsWith("+xml", StringComparison.Ordinal) || type.EndsWith("/xml", StringComparison.Ordinal))) || (isOldAtom && mode is "xml" or null && type is "text/html"));
        bool isBase64 = isText && (mode == "base64" || (!isOldAtom && mode is null && type is not null && IsBinary(type)));
        return new FeedField(name, rank, isMarkup && mode is not "escaped" && !isBase64, isText && (type is "xhtml" or "html" || (isXhtml && (!isOldAtom || mode is null))), isBase64) { Reference = reference, Label = label };
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
                fields.Id(Rank, Address(start, value));
                break;
            case FeedFieldName.PermanentId:
                fields.Id(Rank, value);
                fields.Url(2, FeedAddress.IsOfWeb(value) ? value : null);
                break;
            case FeedFieldName.Title:
                fields.Title(Rank, MarkupLinks.Resolve(start, value));
                break;
            case FeedFieldName.Link:
                fields.LinkOfText(Address(start, value));
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
                fields.Author(Rank, PersonText.Of("author", value));
                break;
            case FeedFieldName.Summary:
                fields.Summary(Rank, MarkupLinks.Resolve(start, value));
                break;
            case FeedFieldName.Content:
                fields.Content(Rank, MarkupLinks.Resolve(start, value));
                break;
            case FeedFieldName.Category:
                fields.Category(value, Reference, Label);
                break;
            case FeedFieldName.Keywords:
                Array.ForEach(value.Split(','), word => fields.Category(word, AttributedMember.ItunesScheme));
                break;
            case FeedFieldName.Language:
                fields.Language(0, value);
                break;
            case FeedFieldName.Nothing:
                break;
            default:
                GiveDetail(fields, value, start);
                break;
        }
    }

    private void GiveDetail(FeedFields fields, string value, FeedRoot? start)
    {
        switch (Name)
        {
            case FeedFieldName.Created:
                fields.Published(Rank + 6, value);
                fields.Details.Offer(Name, Rank, value);
                break;
            case FeedFieldName.Contributor:
                fields.Details.Person(PersonText.Of("contributor", value));
                break;
            case FeedFieldName.Publisher:
                fields.Details.Person(PersonText.Of("publisher", value));
                break;
            case FeedFieldName.Webmaster:
                fields.Author(Rank + 5, PersonText.Of("author", value));
                fields.Details.Person(PersonText.Of("webmaster", value));
                break;
            case FeedFieldName.Rights:
                fields.Details.Offer(Name, Rank, MarkupLinks.Resolve(start, value));
                break;
            case FeedFieldName.Licence when FeedAddress.IsOfWeb(Address(start, value)):
                fields.Details.Licence(Address(start, value));
                break;
            case FeedFieldName.Comments or FeedFieldName.CommentsFeed or FeedFieldName.ImageUrl or FeedFieldName.ImageLink or FeedFieldName.Icon or FeedFieldName.Docs:
                fields.Details.Offer(Name, Rank, Address(start, value));
                break;
            case FeedFieldName.Generator:
                // Some programs give the address of their page for a name.
                fields.Details.Offer(FeedAddress.IsOfWeb(value) ? FeedFieldName.GeneratorUrl : Name, Rank, value);
                fields.Details.Offer(FeedFieldName.GeneratorUrl, Rank, Reference is null ? null : Address(start, Reference));
                fields.Details.Offer(FeedFieldName.GeneratorVersion, Rank, Label);
                break;
            case FeedFieldName.Source:
                fields.Source.Title(Rank, value);
                if (Reference is not null)
                {
                    fields.Source.Link(new SyndicatedLink("self", Address(start, Reference), null));
                }

                break;
            case FeedFieldName.Licence:
                // Its words alone are no address.
                break;
            default:
                fields.Details.Offer(Name, Rank, value);
                break;
        }
    }

    private static string Address(FeedRoot? start, string value) => start is null ? FeedAddress.Resolve((string?)null, value) : FeedAddress.Resolve(start, value);

    private static FeedFieldName OfPerson(string local) => local switch
    {
        "name" => FeedFieldName.PersonName,
        "email" => FeedFieldName.PersonMail,
        "uri" or "url" or "homepage" => FeedFieldName.PersonPage,
        _ => FeedFieldName.Nothing,
    };

    private static FeedFieldName OfImage(string local) => local switch
    {
        "url" => FeedFieldName.ImageUrl,
        "title" => FeedFieldName.ImageTitle,
        "link" => FeedFieldName.ImageLink,
        "description" => FeedFieldName.ImageText,
        _ => FeedFieldName.Nothing,
    };

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
        (FeedSpace.Own or FeedSpace.Atom or FeedSpace.DublinCoreTerms, "created") => (FeedFieldName.Created, 0),
        (FeedSpace.Own, "lastbuilddate") or (FeedSpace.Own or FeedSpace.Atom, "updated") => (FeedFieldName.Updated, 0),
        (FeedSpace.Own or FeedSpace.Atom or FeedSpace.DublinCoreTerms, "modified") => (FeedFieldName.Updated, 0),
        (FeedSpace.DublinCore or FeedSpace.DublinCoreTerms, "date") => (FeedFieldName.Dated, 2),
        (FeedSpace.Own, "author" or "managingeditor") => (FeedFieldName.Author, 0),
        (FeedSpace.Atom, "author") => (FeedFieldName.Author, 0),
        (FeedSpace.Own, "webmaster") => (FeedFieldName.Webmaster, 0),
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
        _ => FindDetail(space, local),
    };

    private static (FeedFieldName Name, int Rank) FindDetail(FeedSpace space, string local) => (space, local) switch
    {
        (FeedSpace.Own or FeedSpace.Atom, "rights" or "copyright") => (FeedFieldName.Rights, 0),
        (FeedSpace.DublinCore or FeedSpace.DublinCoreTerms, "rights") => (FeedFieldName.Rights, 1),
        (FeedSpace.Media, "copyright") => (FeedFieldName.Rights, 4),
        (FeedSpace.CreativeCommons or FeedSpace.DublinCoreTerms, "license") => (FeedFieldName.Licence, 0),
        (FeedSpace.DublinCore or FeedSpace.DublinCoreTerms, "contributor") => (FeedFieldName.Contributor, 0),
        (FeedSpace.Atom, "contributor") => (FeedFieldName.Contributor, 0),
        (FeedSpace.DublinCore or FeedSpace.DublinCoreTerms, "publisher") => (FeedFieldName.Publisher, 0),
        (FeedSpace.Own, "comments") => (FeedFieldName.Comments, 0),
        (FeedSpace.CommentApi, "commentrss") => (FeedFieldName.CommentsFeed, 0),
        (FeedSpace.Own, "expirationdate") => (FeedFieldName.Expires, 0),
        (FeedSpace.Own, "source") => (FeedFieldName.Source, 0),
        (FeedSpace.Own or FeedSpace.Atom, "generator") => (FeedFieldName.Generator, 0),
        (FeedSpace.Own, "docs") => (FeedFieldName.Docs, 0),
        (FeedSpace.Own, "ttl") => (FeedFieldName.Ttl, 0),
        (FeedSpace.Atom, "logo") => (FeedFieldName.ImageUrl, 0),
        (FeedSpace.Atom, "icon") => (FeedFieldName.Icon, 0),
        _ => (FeedFieldName.Nothing, 0),
    };
}
