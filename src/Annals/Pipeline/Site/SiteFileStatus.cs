namespace Annals.Pipeline.Site;

/// <summary>Whether there is a page at an address.</summary>
public enum SiteFileStatus
{
    /// <summary>200; a static site holds the file</summary>
    Found,

    /// <summary>301; a static site holds a page that forwards, where <see cref="Edition"/> lists the address</summary>
    Moved,

    /// <summary>404; a static site holds no file</summary>
    Missing,

    /// <summary>410: the event is suppressed; a static site holds no file</summary>
    Gone,
}
