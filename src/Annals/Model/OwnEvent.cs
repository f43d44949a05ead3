using Annals.Model.Pages;

namespace Annals.Model;

/// <summary>An event as a page that a chronicle wrote says it, also after a person edited the page.</summary>
/// <param name="Name">what messages call the page: the file, and in JSON lines the line</param>
/// <param name="Line">line of the file, from 1; 0: the file is one page</param>
/// <param name="Id">null: the page holds none, as in Markdown</param>
/// <param name="Date">null: undated</param>
/// <param name="Slug">last part of its address</param>
/// <param name="IsRevision">the page is of one revision, not of the event itself</param>
/// <param name="Updated">the state time of the text; null: untimed</param>
/// <param name="Because">why it is removed or retracted</param>
/// <param name="HasPlaces">the page says where in the headline its links stand</param>
/// <param name="IsCut">the headline is only the beginning of the text</param>
/// <param name="TopicSlugs">for each topic line the last part of its page's address; empty: it has no page</param>
/// <param name="Licence">of the headline; null: the page names none</param>
/// <param name="From">address of the page revision the headline comes from</param>
/// <param name="Notes">what the page says of its history, in words; empty: nothing</param>
public sealed record OwnEvent(
    string Name,
    int Line,
    EventId? Id,
    DateOnly? Date,
    string Slug,
    bool IsRevision,
    DateTimeOffset? Updated,
    EventStatus Status,
    string? Because,
    EventContent Content,
    bool HasPlaces,
    bool IsCut,
    ValueList<string> TopicSlugs,
    string? Licence,
    string? From,
    string Notes)
{
    /// <summary>Summary, cover image and evidence.</summary>
    public Findings Findings { get; init; } = Findings.None;

    /// <summary>What made the text, as the page says it.</summary>
    public RevisionCause Cause { get; init; } = RevisionCause.Person;

    /// <summary>Every text of the page, for looking suppressed ones up.</summary>
    public string Words => string.Join(
        '\n',
        [
            Content.Headline, Because, Findings.Summary?.Text, Notes, Slug.Replace('-', ' '), .. Content.Topics.Select(topic => topic.Text), .. Content.Citations.Select(citation => citation.Label),
            .. Findings.Evidence.SelectMany(claim => claim.Spans).Select(span => span.Quote),
        ]);
}
