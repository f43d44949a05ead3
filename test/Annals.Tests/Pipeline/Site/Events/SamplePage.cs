using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Tests.Pipeline.Site.Events;

/// <summary>An event page with every field filled, told in own words.</summary>
internal static class SamplePage
{
    public static EventPage Page { get; } = new(
        "news/2023/06/19/the-high-seas-treaty-is-adopted",
        "The High Seas Treaty is adopted",
        new(2023, 6, 19),
        "The High Seas Treaty is adopted by the member states of the United Nations in New York.",
        "en",
        new DateOnly(2023, 6, 21),
        new("Les États ont adopté le traité par consensus.", 2, "fr"),
        "International relations",
        [
            new("Law of the sea", "topics/law-of-the-sea", []),
            new("High Seas Treaty, biodiversity", "topics/high-seas-treaty", [new("biodiversity", "entities/biodiversity")]),
        ],
        [
            new(1, "United Nations", null, null, "https://www.un.org/bbnj/", "https://web.archive.org/web/20230620000000/https://www.un.org/bbnj/", null, new(2023, 6, 19)),
            new(2, "Le Monde", "AFP", "fr", "https://www.lemonde.fr/planete/", null, SourceState.Changed, new(2023, 6, 21)),
            new(3, null, null, null, "https://treaties.un.org/", null, SourceState.Dead),
        ],
        new("https://www.un.org/bbnj/picture.jpg", "UN Photo", 1, "CC BY 4.0", "Delegates applaud"),
        [
            new("Treaty of the oceans", "Nature", "https://www.nature.com/articles/x", new(2023, 6, 20), ArticleKind.News, 2),
            new("A start, no more", null, "https://blog.example.org/start", null, ArticleKind.Opinion, 0),
        ],
        [new("Rena Lee", "The ship has reached the shore.", 1)],
        [
            new("United Nations", "entities/united-nations", "https://en.wikipedia.org/wiki/United_Nations", "Q1065"),
            new("Rena Lee", null, null, null),
        ],
        [
            new(
                "news/2026/01/17/the-high-seas-treaty-enters-into-force", new(2026, 1, 17), "The High Seas Treaty enters into force", RelatedWhen.After,
                [new("United Nations", "entities/united-nations"), new("High Seas Treaty", null)], "both name the treaty"),
            new(
                "news/2023/03/04/negotiators-agree", new(2023, 3, 4), "Negotiators agree", RelatedWhen.Before,
                [new("United Nations", "entities/united-nations")], "same topic"),
        ],
        [new("What the sea is owed", "opinion/2023/07/01/what-the-sea-is-owed", "A. Writer")],
        [
            new(2, new(2023, 6, 21, 8, 0, 0, TimeSpan.Zero), RevisionCause.Portal, "wording", "news/2023/06/19/the-high-seas-treaty-is-adopted/2"),
            new(1, null, RevisionCause.Person, "", "news/2023/06/19/the-high-seas-treaty-is-adopted/1"),
        ],
        [new("192 states", "193 states", "miscounted", new(2023, 6, 22))],
        [new("headline", "CC BY-SA 4.0"), new("summary", "quoted")],
        2,
        new DateTimeOffset(2023, 6, 21, 8, 0, 0, TimeSpan.Zero),
        EventStatus.Retracted,
        "an example")
    {
        HeadlineCut = true,
    };

    public static EventDetail Detail { get; } = new(
        EventId.OfFirstAddress(Page.Url), [new(0, 60, 14)], ["https://en.wikipedia.org/w/index.php?oldid=1", null])
    {
        SummaryMentions = [new(0, 4, 5)],
        Evidence =
        [
            new(0, 40, EvidenceState.Found, [new(1, "https://www.un.org/bbnj/", EvidencePart.Text, 10, 12, "in their words")]),
            new(41, 20, EvidenceState.NotFound, []),
        ],
    };
}
