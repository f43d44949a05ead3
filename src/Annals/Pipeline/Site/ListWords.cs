namespace Annals.Pipeline.Site;

/// <summary>The words of the site's own on pages that are lists, beside <see cref="Words"/>.</summary>
internal static class ListWords
{
    // Counting.
    public const string Event = "event";
    public const string Events = "events";
    public const string Name = "name";
    public const string Names = "names";
    public const string NoData = "no data";

    // The front page.
    public const string LatestEvents = "Latest events";
    public const string RunningTopics = "Running topics";
    public const string FromEditorials = "Opinion";
    public const string AllEditorials = "All editorials";
    public const string EmptyChronicle = "The chronicle holds no events yet.";
    public const string From = "from";
    public const string To = "to";
    public const string Last = "last";

    // Days and calendars.
    public const string WithoutCategory = "Without a category";
    public const string NoDataDay = "No data for this day";
    public const string NoDataMeans = "The page of this day was never read. Nothing can be said about what happened: this is not a day without events.";
    public const string NothingRecorded = "Nothing recorded";
    public const string NothingRecordedMeans = "The page of this day was read, and it lists no event.";
    public const string HeldOne = "1 entry of this day is held back until it can be confirmed.";
    public const string HeldMany = "entries of this day are held back until they can be confirmed.";
    public const string TextFrom = "Headlines from";
    public const string DayPageRevision = "this revision of the day page";
    public const string OnThisDay = "On this day";
    public const string PreviousDay = "Previous day";
    public const string NextDay = "Next day";
    public const string Contents = "Contents";
    public const string Part = "part";
    public const string OfParts = "of";
    public const string In = "in";
    public const string Parts = "parts";
    public const string FromPart = "from part";
    public const string Continued = "continued";
    public const string PreviousPart = "Previous part";
    public const string NextPart = "Next part";
    public const string AllOfDay = "All events of this day:";
    public const string DayOne = "day";
    public const string DayMany = "days";
    public const string WithoutData = "without data";
    public const string AllYears = "All years";

    // Lists.
    public const string AlsoWritten = "Also written";
    public const string Encyclopedia = "Encyclopedia";
    public const string Wikidata = "Wikidata";
    public const string Website = "Website";
    public const string OftenWith = "Often with";
    public const string UnderTopics = "Topics";
    public const string OftenAbout = "Often about";
    public const string CitedFor = "Cited for";
    public const string Follow = "Follow";
    public const string NewestEvents = "Newest events";
    public const string ByYear = "By year";
    public const string ByMonth = "By month";
    public const string Page = "page";
    public const string Earlier = "Earlier";
    public const string Later = "Later";
    public const string NoEvents = "No events.";
    public const string MostEvents = "With most events";
    public const string ByFirstLetter = "By first letter";
    public const string Symbols = "Signs";
    public const string Retracted = "retracted";

    // Search.
    public const string SearchFor = "Search for";

    public const string NoSearchHere =
        "These pages are plain files: your browser searches them by itself, where it may run the script of the site. Every event can also be reached by its date, its topic, its category, the names in it, and its sources:";

    public const string SearchElsewhere =
        "Lists of names are by first letter, and long lists by year, so that the search of your browser finds words in them. "
        + "Where the chronicle is served by annals serve, the search also reads the cited articles and can give the best first; on a command line, annals search does the same.";

    public const string Searching = "Searching …";
    public const string SoFar = "found so far";
    public const string SearchFurther = "Search further";
    public const string Found = "found";
    public const string NothingFound = "Nothing found.";
    public const string MoreFound = "There are more: only the newest 4,000 are counted, and ranked where the best come first.";
    public const string QueryCut = "The search was longer than 400 characters and was cut.";
    public const string DidYouMean = "Did you mean";
    public const string NewestFirst = "Newest first";
    public const string BestFirst = "Best first";
    public const string Order = "Order";
    public const string Narrow = "Narrow the search";
    public const string CountedInNewest = "Counted among the newest 1,000.";
    public const string Year = "Year";
    public const string Category = "Category";
    public const string Topic = "Topic";
    public const string FacetName = "Name";
    public const string Publisher = "Publisher";
    public const string FollowSearch = "Follow this search";
    public const string PreviousPage = "Previous page";
    public const string NextPage = "Next page";

    // Editorials.
    public const string Editorials = "Opinion";
    public const string NoEditorials = "No editorials.";
    public const string EventsDiscussed = "Events discussed";
    public const string SignedOpinion = "Opinion: a signed text, kept apart from the chronicle.";

    // Pages that stand for others.
    public const string Moved = "Moved";
    public const string MovedMeans = "This page has moved to";
    public const string NotFound = "Not found";
    public const string NotFoundMeans = "There is no page at this address. Addresses of events do not change; this one was never given, or was mistyped.";

    public static IReadOnlyList<string> Months { get; } =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The same, where there is little room.</summary>
    public static IReadOnlyList<string> ShortMonths { get; } = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>From Monday on.</summary>
    public static IReadOnlyList<string> DaysOfWeek { get; } = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
}
