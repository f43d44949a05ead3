namespace Annals.Model;

/// <summary>Whether and how an event is shown.</summary>
public enum EventStatus
{
    /// <summary>shown everywhere</summary>
    Current,

    /// <summary>the portal dropped the entry: the page says so and keeps the text, out of lists, feeds, search and relations</summary>
    Removed,

    /// <summary>taken back by the owner, with the reason; the text is struck</summary>
    Retracted,

    /// <summary>the text is gone from everywhere; only id, date and class of reason remain</summary>
    Suppressed,

    /// <summary>became another event; its address forwards there</summary>
    Merged,
}
