namespace Annals.Model.Pages;

/// <summary>A feed of the newest events or editorials.</summary>
/// <param name="Url">its site path without extension: <c>feed</c>, <c>topics/slug/feed</c></param>
/// <param name="Page">site path of the page it follows</param>
/// <param name="Items">newest first; no more than <see cref="MostItems"/> are shown</param>
public sealed record Feed(string Url, string Page, string Title, ValueList<FeedItem> Items)
{
    /// <summary>The most items in a feed.</summary>
    public const int MostItems = 50;

    /// <summary>A subject has a feed from so many events on.</summary>
    public const int FewestEvents = 5;
}
