using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Events;

/// <summary>How JSON and XML spell the choices of an event page.</summary>
internal static class EventNames
{
    /// <summary>Of every element of the XML of an event.</summary>
    public const string XmlNamespace = "urn:annals:event:1";

    public static string Of(EventStatus status) => status switch
    {
        EventStatus.Removed => "removed",
        EventStatus.Retracted => "retracted",
        EventStatus.Suppressed => "suppressed",
        EventStatus.Merged => "merged",
        _ => "current",
    };

    public static string Of(RevisionCause cause) => cause switch
    {
        RevisionCause.Article => "article",
        RevisionCause.Person => "person",
        RevisionCause.Program => "program",
        _ => "portal",
    };

    public static string Of(ArticleKind kind) => kind == ArticleKind.Opinion ? "opinion" : "news";

    public static string Of(RelatedWhen when) => when == RelatedWhen.After ? "after" : "before";

    public static string Of(SourceState state) => state == SourceState.Changed ? "changed" : "dead";

    public static string Of(EvidenceState state) => state switch
    {
        EvidenceState.Found => "found",
        EvidenceState.NotFound => "notFound",
        _ => "notFetched",
    };

    public static string Of(EvidencePart part) => part switch
    {
        EvidencePart.Title => "title",
        EvidencePart.Description => "description",
        _ => "text",
    };

    public static bool TryRead(string name, out EventStatus status) => Enum.TryParse(name, true, out status) && Of(status) == name;

    public static bool TryRead(string name, out RevisionCause cause) => Enum.TryParse(name, true, out cause) && Of(cause) == name;

    public static bool TryRead(string name, out ArticleKind kind) => Enum.TryParse(name, true, out kind) && Of(kind) == name;

    public static bool TryRead(string name, out RelatedWhen when) => Enum.TryParse(name, true, out when) && Of(when) == name;

    public static bool TryRead(string name, out EvidenceState state) => Enum.TryParse(name, true, out state) && Of(state) == name;

    public static bool TryRead(string name, out EvidencePart part) => Enum.TryParse(name, true, out part) && Of(part) == name;

    public static bool TryRead(string name, out SourceState state) => Enum.TryParse(name, true, out state) && Of(state) == name;
}
