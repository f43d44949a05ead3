namespace Annals.Formats.Feeds;

/// <summary>How much of a feed is read; what is beyond is left out and named.</summary>
public static class FeedLimits
{
    /// <summary>Elements within each other.</summary>
    public const int Depth = 256;

    /// <summary>Items of a feed.</summary>
    public const int Items = 5000;

    /// <summary>UTF-16 units of one text.</summary>
    public const int TextChars = 1 << 20;

    /// <summary>Links of an item, and of the feed itself; the same holds for categories, persons, licences and thumbnails.</summary>
    public const int Links = 500;

    /// <summary>Defects that are named.</summary>
    public const int Defects = 50;

    /// <summary>Attributes of an element.</summary>
    internal const int Attributes = 256;

    /// <summary>Names of namespaces in force at once.</summary>
    internal const int Namespaces = 512;
}
