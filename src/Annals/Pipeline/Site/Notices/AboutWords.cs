using Annals.Model;

namespace Annals.Pipeline.Site.Notices;

/// <summary>What the site says about its method and its licences.</summary>
internal static class AboutWords
{
    public const string HeadlinesAreOf = "Headlines are entries of the day pages of";
    public const string WorkOfEditors = "and the work of their editors, under";

    public const string Attribution = "Every event names the licence of each of its texts. What was changed is said in the history of the event.";

    public const string AttributionByPage =
        "Every event names the licence of each of its texts and links the revision of the page it comes from; there the history of the page names its authors. "
        + "What was changed is said in the history of the event.";

    public const string Summaries =
        "A summary is a short quotation: what a cited article says of itself, in whole sentences and unchanged, with its source beside it. The rights in it are the publisher's. "
        + "Pictures are linked, not copied, unless the page of the event says otherwise.";

    public const string WholeChronicle = "The chronicle as a whole is given on under";
    public const string WhoAnswers = "Who answers for this site";

    public static ValueList<AboutPart> Parts { get; } =
    [
        new("Where the text comes from",
        [
            "The headline of an event is the entry of a day page as its editors wrote it, without the markup and the citations. The citations stand below it as numbered "
            + "sources, with the publisher, the address of the article and, where there is one, of an archived copy.",
            "The page of a day keeps being edited. A reworded entry is the same event: its text follows, and its history says when it changed, what changed and why. "
            + "A few entries are held back until they are confirmed: those that are signed like a discussion, that hold a raw template, or that have neither a source "
            + "nor a link. The page of the day says how many.",
        ]),
        new("How addresses last",
        [
            "An event gets its address once, from its date and its first headline, and keeps it when the headline is edited. If it must move, the old address leads to the new "
            + "one. Every earlier wording stays at an address of its own. An event also has an identifier that does not depend on where this site is published.",
        ]),
        new("How events are related",
        [
            "Two events are related by the people, places and organisations they share: a rare name binds more than a common one, and a country alone binds nothing. "
            + "The topics they stand under, rare words and numbers, and the time between them count as well. Every relation says what the two have in common and why it was drawn. "
            + "It was drawn by a program, from what was known up to the later of the two events; new days add relations to old events and do not change their order.",
        ]),
        new("What the statuses mean",
        [
            "Current: nothing is said against the event. Removed: the day page no longer lists it; its page stays, and it is left out of lists, feeds and relations. "
            + "Retracted: the owner of this site has taken it back, for the reason given; the text is struck through. Suppressed: the text is gone from this site for good; "
            + "its date and the class of reason remain.",
        ]),
        new("What “no data” means",
        [
            "A day marked “no data” was never read. Nothing can be concluded from it: it is not a day on which nothing happened. A day that was read and lists no event says so "
            + "in other words: “nothing recorded”.",
        ]),
        new("Formats",
        [
            "Every page of the chronicle exists as HTML, JSON, XML and Markdown, at the same address with another ending. The schemas of JSON and XML stand under /schema/. "
            + "The newest events can be followed as Atom, RSS or JSON Feed: all of them, and those of a topic, a category or a name.",
        ]),
    ];
}
