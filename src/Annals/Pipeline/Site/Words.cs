namespace Annals.Pipeline.Site;

/// <summary>Every word of the site's own that a reader sees, in one place, so that a site can be translated.</summary>
internal static class Words
{
    // The frame of every page.
    public const string SkipToContent = "Skip to content";
    public const string Formats = "Formats";
    public const string SiteSections = "Sections";
    public const string Front = "Latest";
    public const string Days = "Days";
    public const string Topics = "Topics";
    public const string Categories = "Categories";
    public const string Entities = "Names";
    public const string Publishers = "Publishers";
    public const string Opinion = "Opinion";
    public const string Search = "Search";
    public const string About = "About";
    public const string Licence = "Licence";
    public const string PublishedBy = "Published by";
    public const string Contact = "Contact";
    public const string KeptWith = "Kept with Annals";

    // The parts of an event page.
    public const string PartOf = "Part of";
    public const string Subject = "Subject";
    public const string Undated = "Undated";
    public const string Date = "Date";
    public const string TextChanged = "Text last changed";
    public const string HeadlineCut = "The text is longer than 1,000 characters and is cut here.";
    public const string EvidenceFound = "Read in the sources";
    public const string EvidencePartly = "Read in the sources in part";
    public const string EvidenceMissing = "Not found in the sources read";
    public const string SentenceNotFound = "The sources that were read do not say this in words that could be found.";
    public const string FromSource = "From source";
    public const string CoverImage = "Cover image";
    public const string CoverImageLink = "Cover Image";
    public const string Sources = "Sources";
    public const string AlsoReportedBy = "Also reported by";
    public const string CommentaryElsewhere = "Commentary elsewhere";
    public const string InTheirWords = "In their words";
    public const string PeoplePlacesOrganisations = "People, places, organisations";
    public const string Related = "Related";
    public const string BeforeThis = "Before this";
    public const string AfterThis = "After this";
    public const string InCommon = "In common";
    public const string Context = "Context";
    public const string DiscussedIn = "Discussed in";
    public const string History = "History";
    public const string Corrections = "Corrections";
    public const string Licences = "Licences";
    public const string AboutThisPage = "About this page";

    // Details of the parts.
    public const string Source = "source";
    public const string Publisher = "publisher";
    public const string Published = "published";
    public const string Of = "of";
    public const string AddressOfLink = "address";
    public const string Shortened = "Shortened";
    public const string Identifier = "Id";
    public const string Wikipedia = "Wikipedia";
    public const string Wikidata = "Wikidata";
    public const string Via = "via";
    public const string Language = "language";
    public const string ArchivedCopy = "archived copy";
    public const string MoreFrom = "more from";
    public const string SourceDead = "no longer there";
    public const string SourceChanged = "changed since";
    public const string Credit = "credit";
    public const string LicenceOf = "licence";
    public const string Shows = "shows";
    public const string Copies = "copies";
    public const string By = "by";
    public const string Revision = "Revision";
    public const string OneRevision = "One revision";
    public const string OneRevisionMeans = "This is how the event read in one of its revisions. Its present text is on";
    public const string EventItself = "the page of the event";
    public const string Was = "was";
    public const string Is = "is";
    public const string Because = "because";
    public const string CausePortal = "day page";
    public const string CauseArticle = "article";
    public const string CausePerson = "by hand";
    public const string CauseProgram = "program";
    public const string ShortForm = "Short form";
    public const string Address = "Address";
    public const string TextLanguage = "Language";
    public const string Updated = "Updated";

    // Texts that have a licence of their own.
    public const string TextHeadline = "Headline";
    public const string TextSummary = "Summary";
    public const string TextImage = "Cover image";

    // Statuses.
    public const string Removed = "Removed";
    public const string RemovedMeans = "The page this event came from no longer lists it.";
    public const string Retracted = "Retracted";
    public const string RetractedMeans = "The publisher of this site has taken this event back.";
    public const string Suppressed = "Suppressed";
    public const string SuppressedMeans = "The text of this event has been taken out of this site for good.";
    public const string Merged = "Merged";
    public const string MergedMeans = "This event became part of another.";
    public const string Reason = "Reason";
}
