namespace Annals.Model;

/// <summary>Why a part of a search did not count, or found nothing.</summary>
public enum SearchNoticeKind
{
    /// <summary>No date, month or year follows <c>before:</c> or <c>after:</c>.</summary>
    NoDate,

    /// <summary>Nothing in the chronicle has the name.</summary>
    UnknownName,

    /// <summary>There were more conditions than are looked at.</summary>
    TooMany,

    /// <summary>The search took longer than it may, and was given up.</summary>
    TooLong,
}
