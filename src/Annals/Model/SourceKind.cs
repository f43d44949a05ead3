namespace Annals.Model;

/// <summary>What kind of thing a followed source is.</summary>
public enum SourceKind
{
    /// <summary>A MediaWiki API that has day pages of a portal of current events.</summary>
    Portal,

    /// <summary>One page.</summary>
    Page,
}
