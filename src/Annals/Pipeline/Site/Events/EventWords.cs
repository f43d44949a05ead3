using Annals.Model;

namespace Annals.Pipeline.Site.Events;

/// <summary>How readers are told the choices of an event page.</summary>
internal static class EventWords
{
    public static string Of(EventStatus status) => status switch
    {
        EventStatus.Removed => Words.Removed,
        EventStatus.Retracted => Words.Retracted,
        EventStatus.Suppressed => Words.Suppressed,
        EventStatus.Merged => Words.Merged,
        _ => "",
    };

    public static string Meaning(EventStatus status) => status switch
    {
        EventStatus.Removed => Words.RemovedMeans,
        EventStatus.Retracted => Words.RetractedMeans,
        EventStatus.Suppressed => Words.SuppressedMeans,
        EventStatus.Merged => Words.MergedMeans,
        _ => "",
    };

    public static string Of(RevisionCause cause) => cause switch
    {
        RevisionCause.Article => Words.CauseArticle,
        RevisionCause.Person => Words.CausePerson,
        RevisionCause.Program => Words.CauseProgram,
        _ => Words.CausePortal,
    };

    /// <param name="of">as <see cref="Model.Pages.Licence.Of"/> names the text</param>
    public static string OfText(string of) => of switch
    {
        "headline" => Words.TextHeadline,
        "summary" => Words.TextSummary,
        "image" => Words.TextImage,
        _ => of,
    };
}
