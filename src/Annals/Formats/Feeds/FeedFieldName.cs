namespace Annals.Formats.Feeds;

/// <summary>What the text of an element is of a feed or an item.</summary>
internal enum FeedFieldName
{
    Nothing,
    Id,
    PermanentId,

    /// <summary>an id that is an address, and may be relative</summary>
    AddressId,
    Title,
    Link,
    Published,
    Updated,

    /// <summary>a date that does not say which</summary>
    Dated,
    Created,
    Expires,
    Author,
    Contributor,
    Publisher,
    Owner,
    Webmaster,
    PersonName,
    PersonMail,
    PersonPage,
    Summary,
    Content,
    Category,
    Keywords,
    Language,
    Rights,
    Licence,
    Comments,
    CommentsFeed,
    ImageUrl,
    ImageTitle,
    ImageLink,
    ImageText,
    Icon,
    Generator,
    GeneratorUrl,
    GeneratorVersion,
    Docs,
    Ttl,

    /// <summary>the title of the feed that an item was taken from</summary>
    Source,
}
