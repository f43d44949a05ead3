using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Feeds;
using Annals.Tests.Pipeline.Site.Lists;

namespace Annals.Tests.Pipeline.Site.Feeds;

/// <summary>Feeds in our own words.</summary>
internal static class SampleFeeds
{
    public static Feed Front { get; } = new(
        "feed",
        "index",
        SampleLists.Site.Title,
        [
            FeedItems.OfEvent(
                SampleLists.Bridge, SampleLists.Today, "The Lindmark bridge closes after its northern pier moves by 4 cm, the third time in a year.", "Disasters & accidents", new DateTimeOffset(2017, 11, 24, 9, 12, 7, TimeSpan.FromHours(1))),
            FeedItems.OfEvent(SampleLists.Mayor, SampleLists.Today, SampleLists.Mayor.Title, null, null),
            FeedItems.OfEditorial(SampleLists.OpinionRow),
        ]);

    public static Feed Empty { get; } = new("topics/2017-autumn-storms/feed", "topics/2017-autumn-storms", "2017 autumn storms", []);

    public static Feed Hostile { get; } = new(
        "feed",
        "index",
        "<b>\u0000 ]]> &amp;",
        [.. HostileLists.Texts.Select((text, at) => new FeedItem(FeedTag.OfEditorial($"opinion/{at}/é \ud800"), "news/2017/11/23/é", text, "en", text, text, text, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch))]);

    public static SiteSettings NoAddress { get; } = SampleLists.Site with { PublicAddress = null };
}
