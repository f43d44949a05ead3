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
    Author,
    PersonName,
    Summary,
    Content,
    Category,
    Keywords,
    Language,
}
