namespace Annals.Formats.Feeds;

/// <summary>What an open element is of a feed.</summary>
internal enum FeedPart
{
    Outside,

    /// <summary>the first element, where the feed is one within it</summary>
    Root,
    Feed,
    Item,

    /// <summary>the feed that an item was taken from, with elements of its own</summary>
    Source,

    /// <summary>an author or somebody else with elements of its own</summary>
    Person,

    /// <summary>a picture with elements of its own</summary>
    Image,

    /// <summary>a group of media: what it says belongs to the item</summary>
    Group,

    /// <summary>a text that is read, or markup in it</summary>
    Text,

    /// <summary>nothing that is read</summary>
    Aside,
}
