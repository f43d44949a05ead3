namespace Annals.Pipeline.Site.Composition;

/// <summary>What kind of page an address is of.</summary>
internal enum SitePageKind
{
    Front,
    Years,
    Year,
    Month,
    Day,
    DayPart,
    Event,
    Revision,
    Subject,
    SubjectPart,
    Index,
    Opinion,
    Editorial,
    Feed,
    SubjectFeed,
    OpinionFeed,
    SitemapIndex,
    SitemapYear,
    SitemapNews,
    About,
    Search,
    OfflineParts,
    OfflineWords,
    OfflineRows,
    NotFound,
    Robots,
    Asset,
    Picture,
}
