using Annals.Model;

namespace Annals.Pipeline.Site;

/// <summary>What readers are told of the search language.</summary>
public static class SearchWords
{
    public const string Language =
        "Words, “a phrase” in quotation marks, begin*, -without; entity:, topic:, category: or publisher: with a name; after: and before: with a year, a month or a date.";

    public static string OfFacet(SubjectKind? kind) => kind switch
    {
        SubjectKind.Category => ListWords.Category,
        SubjectKind.Topic => ListWords.Topic,
        SubjectKind.Entity => ListWords.FacetName,
        SubjectKind.Publisher => ListWords.Publisher,
        _ => ListWords.Year,
    };

    public const string OfflineLanguage = "Words, “a phrase” in quotation marks, begin*, -without; entity:, topic:, category: or publisher: with a name; after: and before: with a year, a month or a date. Headlines, topics, categories and names are searched, newest first.";

    public static string Of(SearchNotice notice) => notice.Kind switch
    {
        SearchNoticeKind.NoDate => $"“{notice.Part}” does not count: a year, a month such as 2017-11, or a date such as 2017-11-23 is meant to follow.",
        SearchNoticeKind.TooLong => "The search took too long and was given up: ask for less, or for longer words.",
        SearchNoticeKind.UnknownName => $"Nothing here is called “{notice.Part}”.",
        _ => $"There are too many conditions: from “{notice.Part}” on they do not count.",
    };
}
