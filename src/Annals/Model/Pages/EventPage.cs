namespace Annals.Model.Pages;

/// <summary>
/// What a reader sees of an event: the one record behind its HTML, JSON, XML and Markdown. Read back from JSON, XML or Markdown it is the same value.
/// Addresses (<c>Url</c>) of our own pages are site paths without a leading slash and without extension: <c>news/2017/11/23/slug</c>.
/// </summary>
/// <param name="Url">the event's address</param>
/// <param name="Title">a short form of the headline for lists, feeds and the title bar (<see cref="Model.Title"/>)</param>
/// <param name="Date">null: undated</param>
/// <param name="Language">BCP 47 tag of the headline</param>
/// <param name="TextChanged">the day of the text, where it is later than the date</param>
/// <param name="Updated">the state time of the text; the date at 00:00Z where there is none; null: undated and untimed</param>
/// <param name="Revision">number of this revision, from 1</param>
/// <param name="Because">why it is removed, retracted or suppressed; null: current</param>
public sealed record EventPage(
    string Url,
    string Title,
    DateOnly? Date,
    string Headline,
    string Language,
    DateOnly? TextChanged,
    Summary? Summary,
    string? Category,
    ValueList<PageTopic> Topics,
    ValueList<Source> Sources,
    CoverImage? Image,
    ValueList<CoverageItem> Coverage,
    ValueList<Quotation> Quotes,
    ValueList<PageEntity> Entities,
    ValueList<RelatedEvent> Related,
    ValueList<Discussion> DiscussedIn,
    ValueList<RevisionNote> History,
    ValueList<Correction> Corrections,
    ValueList<Licence> Licences,
    int Revision,
    DateTimeOffset? Updated,
    EventStatus Status,
    string? Because)
{
    /// <summary>The entry is longer than what is shown: <see cref="Headline"/> is its beginning. The whole text is kept as evidence.</summary>
    public bool HeadlineCut { get; init; }

    /// <summary>On the page of one revision the site path of the event's own page; null: it is the event's own. Slugs are never digits alone.</summary>
    public string? RevisionOf =>
        Url.LastIndexOf('/') is > 0 and int slash && slash + 1 < Url.Length && Url.AsSpan(slash + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? Url[..slash] : null;

    /// <summary>What remains of a suppressed event beside its id.</summary>
    /// <param name="url">where the page stands; it is never written into it, and empty in a page read back</param>
    /// <param name="because">the class of reason</param>
    public static EventPage OfSuppressed(string url, DateOnly? date, string? because) =>
        new(url, "", date, "", "", null, null, null, [], [], null, [], [], [], [], [], [], [], [], 0, null, EventStatus.Suppressed, because);
}
