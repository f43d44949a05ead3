using Annals.Model;
using Annals.Model.Pages;
using Annals.Tests.Model.Pages;

namespace Annals.Tests.Pipeline.Site.Lists;

/// <summary>Pages in our own words about places that do not exist.</summary>
internal static class SampleLists
{
    public static SiteSettings Site { get; } = new()
    {
        Title = "The Harbour Chronicle",
        Tagline = "What happened in Lindmark, with the sources",
        Owner = "The Harbour Society",
        Contact = "desk@harbour.example",
        LegalNotice = "Harbour Society, 1 Quay Street, Lindmark",
        PublicAddress = "https://harbour.example/chronicle",
    };

    public static DateOnly Today { get; } = new(2017, 11, 23);

    private static NamedAddress Storms { get; } = new("2017 autumn storms", "topics/2017-autumn-storms");

    private static NamedAddress Disasters { get; } = new("Disasters and accidents", "categories/disasters-and-accidents");

    private static NamedAddress Politics { get; } = new("Politics and elections", "categories/politics-and-elections");

    public static EventRow Bridge { get; } = Row(
        "the-lindmark-bridge-closes-after-its-northern-pier-moves", "The Lindmark bridge closes after its northern pier moves by 4 cm") with
    {
        Summary = new Summary("Engineers measured the movement at dawn. The bridge carries 12,000 vehicles a day.", 1, "en"),
    };

    private const string BridgeHeadline = "The Lindmark bridge closes after its northern pier moves by 4 cm, and the ferries of the harbour carry twice as many people as on the day before.";

    public static EventRow Mayor { get; } = Row(
        "mayor-asa-noren-resigns", "Mayor Åsa Norén resigns over the harbour contracts", ("Åsa Norén", "entities/asa-noren"), ("Harbour Board", null)) with
    {
        Status = EventStatus.Retracted,
    };

    public static EventRow Flood { get; } = Row(
        "water-stands-in-the-old-town", "Water stands in the old town for a second day", ("Lindmark", "entities/lindmark"), ("River Ela", "entities/river-ela")) with
    {
        Summary = new Summary("الماء يغمر المدينة القديمة لليوم الثاني", 2, "ar"),
    };

    public static DayPage Day { get; } = new(
        Today,
        DayState.Read,
        DayGroup.Group(
        [
            new DayGroup(Disasters, [Storms], [Bridge with { Headline = BridgeHeadline }]),
            new DayGroup(Politics, [], [Mayor]),
            new DayGroup(Disasters, [Storms, new NamedAddress("Flood of the Ela", "topics/flood-of-the-ela")], [Flood]),
            new DayGroup(null, [], [Row("a-comet-is-seen", "A comet is seen above the harbour")]),
        ]),
        2,
        Today.AddDays(-1),
        Today.AddDays(2),
        "https://wiki.example/w/index.php?title=Day&oldid=811",
        [new SameDay(Today.AddYears(1), 3, Flood), new SameDay(Today.AddYears(-5), 1, Mayor with { Status = EventStatus.Current, Language = "sv" })],
        new DateTimeOffset(2017, 11, 24, 8, 12, 7, TimeSpan.Zero));

    private static ValueList<DayPart> PartsOfDay { get; } =
    [
        new DayPart(1, [Day.Groups[0], Day.Groups[1]], false, At(Today)),
        new DayPart(2, [Day.Groups[1] with { Rows = [Flood] }, Day.Groups[2]], true, At(Today)),
        new DayPart(3, [Day.Groups[3]], false, At(Today)),
    ];

    public static DayPage LongDay { get; } = Day with { Groups = PartsOfDay[0].Groups, Contents = DayContents.Of(PartsOfDay) };

    public static DayPartPage PartOfDay { get; } = new(Today, PartsOfDay[1], 3);

    public static DayPage NoDataDay { get; } = new(Today.AddDays(-1), DayState.NoData, [], 0, Today.AddDays(-2), Today, null, [], At(Today.AddDays(-1)));

    public static DayPage EmptyDay { get; } = new(Today.AddDays(2), DayState.Read, [], 1, Today, null, null, [], At(Today.AddDays(2)));

    public static EditorialRow OpinionRow { get; } = new(
        "opinion/2017/11/24/who-pays-for-the-bridge", "Who pays for the bridge?", "Ida Falk", Today.AddDays(1), "en", "A pier does not move overnight.");

    public static FrontPage Front { get; } = new(
        [new DayBlock(Today, [Bridge with { Headline = BridgeHeadline, Topic = Storms }, Mayor, Flood]), new DayBlock(Today.AddDays(-2), [Row("a-ferry-turns-back", "A ferry turns back in high seas")])],
        [new RunningTopic(Storms.Name, Storms.Url, 9, Today), new RunningTopic("Harbour contracts", "topics/harbour-contracts", 1, Today.AddDays(-4))],
        [OpinionRow],
        1234,
        new DateOnly(2002, 3, 1),
        Today,
        At(Today));

    public static FrontPage LongFront { get; } = Front with { Days = [Front.Days[0] with { Events = 412 }] };

    public static CalendarPage Month { get; } = new(
        CalendarKind.Month,
        new DateOnly(2017, 11, 1),
        [.. Enumerable.Range(1, 25).Select(day => new CalendarPart(new DateOnly(2017, 11, day), day is 22 or 25 ? 0 : (day % 5) + 1, day == 22 ? 1 : 0))],
        new DateOnly(2017, 10, 1));

    public static CalendarPage Year { get; } = new(
        CalendarKind.Year,
        new DateOnly(2017, 1, 1),
        [new CalendarPart(new DateOnly(2017, 10, 1), 80, 0), new CalendarPart(new DateOnly(2017, 11, 1), 71, 1)],
        new DateOnly(2016, 1, 1),
        new DateOnly(2018, 1, 1))
    {
        Detail =
        [
            new CalendarPart(new DateOnly(2017, 10, 2), 60, 0), new CalendarPart(new DateOnly(2017, 10, 29), 20, 0), new CalendarPart(new DateOnly(2017, 11, 1), 71, 0),
            new CalendarPart(new DateOnly(2017, 11, 2), 0, 1), new CalendarPart(new DateOnly(2017, 11, 3), 0, 0),
        ],
        Categories =
        [
            new CategoryMonths(Disasters, [0, 0, 0, 0, 0, 0, 0, 0, 0, 60, 50, 0]), new CategoryMonths(Politics, [0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 1, 0]),
        ],
    };

    public static CalendarPage Years { get; } = new(
        CalendarKind.Years, Today, [new CalendarPart(new DateOnly(2016, 1, 1), 901, 3), new CalendarPart(new DateOnly(2017, 1, 1), 1, 0)])
    {
        Detail = [new CalendarPart(new DateOnly(2016, 2, 1), 900, 3), new CalendarPart(new DateOnly(2016, 12, 1), 1, 0), new CalendarPart(new DateOnly(2017, 1, 1), 1, 0)],
    };

    public static SubjectPage Entity { get; } = SubjectPage.Whole(
        SubjectKind.Entity,
        new NamedAddress("Åsa Norén", "entities/asa-noren"),
        new SubjectFacts(
            ["Asa Noren", "Mayor Norén"], "https://en.wikipedia.org/wiki/Example", "Q42", null, 2, Today.AddDays(-2), Today, [new CountedName("Lindmark", "entities/lindmark", 2), new CountedName("Harbour Board", null, 1)], false)
        {
            Ties = [new CompanionTie(0, 1, 2)],
            Topics = [new CountedName("Harbour contracts", "topics/harbour-contracts", 2)],
        },
        ListPlan.Of([(Today, 1), (Today.AddDays(-2), 1)]),
        [Mayor, Row("a-ferry-turns-back", "A ferry turns back in high seas") with { Date = Today.AddDays(-2) }]);

    private static ListPlan LongPlan { get; } = ListPlan.Of([(Today, 120), (Today.AddDays(-3), 110), (new DateOnly(2016, 2, 1), 3)]);

    public static SubjectPage LongTopic { get; } = SubjectPage.Whole(
        SubjectKind.Topic, Storms, new SubjectFacts([], null, null, null, 233, new DateOnly(2016, 2, 1), Today, [new CountedName("Lindmark", "entities/lindmark", 2)], true)
        {
            Timeline = TimelinePart.Of([(Today, 120), (Today.AddDays(-3), 110), (new DateOnly(2016, 2, 1), 3)]),
        }, LongPlan, [Bridge, Flood]);

    public static SubjectPage TopicYear { get; } = SubjectPage.OfPart(SubjectKind.Topic, Storms, LongPlan, LongPlan.Parts[1], []);

    public static SubjectPage TopicMonth { get; } = SubjectPage.OfPart(SubjectKind.Topic, Storms, LongPlan, LongPlan.Parts[3], [Bridge]);

    public static SubjectPage Publisher { get; } = SubjectPage.Whole(
        SubjectKind.Publisher,
        new NamedAddress("The Ela Post", "publishers/elapost.example"),
        new SubjectFacts([], null, null, "https://elapost.example/", 1, Today, Today, [], false),
        ListPlan.Of([(Today, 1)]),
        [Bridge]);

    public static SubjectPage Category { get; } = SubjectPage.Whole(
        SubjectKind.Category, Disasters, new SubjectFacts(["Disasters"], null, null, null, 2, Today, Today, [], false), ListPlan.Of([(Today, 2)]), [Flood, Bridge]);

    public static IndexPage SmallIndex { get; } = new(
        SubjectKind.Topic, new NameIndexPart("", 2, false), [], [], [], [new CountedName(Storms.Name, Storms.Url, 9), new CountedName("Harbour contracts", "topics/harbour-contracts", 1)]);

    private static NameIndex LongIndex { get; } = CountedNames.Index(
        [.. Enumerable.Range(0, 1300).Select(n => NameIndex.Key($"Saint {(char)('A' + (n % 2))}{n}")).Append("harbour-board").Append("_").Order(StringComparer.Ordinal)]);

    public static IndexPage LettersIndex { get; } = IndexPage.Of(SubjectKind.Entity, LongIndex, [LongIndex.First], [new CountedName("Åsa Norén", "entities/asa-noren", 2)], []);

    public static IndexPage PartOfIndex { get; } = IndexPage.Of(
        SubjectKind.Entity, LongIndex, LongIndex.Path(NameIndex.Key("Saint B1")), [], [new CountedName("Saint B1", "news/2017/11/23/a-comet-is-seen", 1), new CountedName("Saint B3", null, 1)]);

    public static SearchPage Search { get; } = new("bridge \"pier\" & more", 51, 2, true, [Bridge, Flood]);

    public static SearchPage NothingFound { get; } = new("nothing like it", 0, 1, false, [], "A quotation mark was left open; it was closed at the end.");

    public static string EditorialFile { get; } = """
        # Who pays for the bridge?
        By: Ida Falk
        Date: 2017-11-24

        > A pier does not move
        > overnight.

        The [closure of the bridge](2017-11-23/the-lindmark-bridge-closes-after-its-northern-pier-moves) came as a *surprise* to **everyone** but
        [those who read](https://elapost.example/reports) the reports.

        ## What was known

        - the pier had moved before;
        - the board [knew](/news/2017/11/23/mayor-asa-noren-resigns.html).

        3. Third, write to [the desk](mailto:desk@harbour.example).
        4. Fourth:

           > It will hold.\
           > So they said.

        ***

        And <b>this</b> is no markup, nor is [this](javascript:alert(1)), and [this event](2017-11-22/none) is not known.
        """;

    public static ForwardPage Moved { get; } = new("news/2017/11/22/mayor-asa-noren-resigns", Mayor.Url, Mayor.Title);

    /// <summary>The event with an address, as the chronicle would know it.</summary>
    public static NamedAddress? Find(DateOnly? date, string slug) =>
        new[] { Bridge, Mayor, Flood }.Where(row => row.Url == EventAddress.Path(date, slug)).Select(row => new NamedAddress(row.Title, row.Url)).FirstOrDefault();

    public static EventRow Row(string slug, string title, params ReadOnlySpan<(string Name, string? Url)> entities)
    {
        string url = EventAddress.Path(Today, slug);
        List<ContextEntity> named = [];
        foreach ((string name, string? page) in entities)
        {
            named.Add(new ContextEntity(name, page));
        }

        return new EventRow(EventId.OfFirstAddress(url), url, Today, title, "en", null, [.. named]);
    }

    private static DateTimeOffset At(DateOnly date) => new(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
