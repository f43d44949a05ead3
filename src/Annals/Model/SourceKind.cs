namespace Annals.Model;

/// <summary>What kind of thing a followed source is.</summary>
public enum SourceKind
{
    /// <summary>A MediaWiki API that has day pages of a portal of current events.</summary>
    Portal,

    /// <summary>One page.</summary>
    Page,

    /// <summary>A feed, whose items are kept as articles.</summary>
    Feed,

    /// <summary>A list of a site's pages.</summary>
    Sitemap,

    /// <summary>A folder of web archives.</summary>
    Archives,
}
