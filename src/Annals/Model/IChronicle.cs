using Annals.Model.Pages;

namespace Annals.Model;

/// <summary>All events an instance knows, with their history: the reading side. Lists hold current events only.</summary>
public interface IChronicle
{
    /// <summary>Grows with every change that is committed.</summary>
    long Version { get; }

    /// <summary>What changed after <paramref name="version"/>; null: so much that everything is to be published anew.</summary>
    EditionChanges? ChangesSince(long version);

    /// <summary>The first and the last date with a current event; null: the chronicle is empty.</summary>
    (DateOnly First, DateOnly Last)? Span { get; }

    StoredEvent? Find(long key);

    /// <summary>Current and retracted events whose numbers are near one: all or some of the same day, at most 64, with its own where that is such an event. Reading them together takes little more than reading one.</summary>
    IReadOnlyList<StoredEvent> EventsNear(long key);

    /// <summary>The event with this id, or the one it was merged into.</summary>
    StoredEvent? Find(EventId id);

    /// <summary>The event whose address, present or past, this is; null: none.</summary>
    StoredEvent? Find(DateOnly? date, string slug);

    /// <summary>The suppressed event that once had this address; null: none.</summary>
    StoredEvent? FindGone(DateOnly? date, string slug);

    /// <summary>Current and retracted events of a date, by line; null: those without one.</summary>
    IReadOnlyList<StoredEvent> EventsOf(DateOnly? date);

    /// <summary>Every event with an address, whatever its status, by date, line and number; undated last.</summary>
    IEnumerable<StoredEvent> AllEvents();

    /// <summary>Where the current, removed and retracted events stand, without their texts: by date, line and number; undated last.</summary>
    IEnumerable<EventPlace> Places();

    /// <summary>The same of the dates from <paramref name="first"/> to <paramref name="last"/>.</summary>
    IReadOnlyList<EventPlace> Places(DateOnly first, DateOnly last);

    /// <summary>Every past address and the event it forwards to.</summary>
    IEnumerable<(string Url, StoredEvent Event)> Forwards();

    /// <summary>The past addresses that forward to an event, in order.</summary>
    IReadOnlyList<string> ForwardsTo(long key);

    DayRecord Day(DateOnly date);

    /// <summary>The dates that hold events or were read, from first to last, in order.</summary>
    IReadOnlyList<DayRecord> Days(DateOnly first, DateOnly last);

    /// <summary>Revisions, in the order of recording.</summary>
    IReadOnlyList<RevisionRecord> Revisions(long key);

    /// <summary>How many revisions an event has.</summary>
    int RevisionCount(long key);

    /// <summary>Up to eight earlier and eight later related events, each side best first.</summary>
    IReadOnlyList<RelatedTie> Related(long key);

    /// <summary>The subject of a link's target or a category or host, by its name as printed; null: unknown.</summary>
    SubjectName? Subject(SubjectKind kind, string name);

    SubjectName? Subject(SubjectKind kind, long id);

    /// <summary>The number of a link's target or a category or host, known or not: by a name that leads to another, <see cref="Subject(SubjectKind, long)"/> gives that other.</summary>
    long NumberOf(SubjectKind kind, string name);

    SubjectName? SubjectBySlug(SubjectKind kind, string slug);

    /// <summary>Subjects that have current events, and categories that once had, by slug in ordinal order.</summary>
    IReadOnlyList<SubjectName> Subjects(SubjectKind kind);

    /// <summary>Slugs of other spellings that no subject of the kind has, in ordinal order, and the subject that each forwards to.</summary>
    IReadOnlyList<(string Slug, SubjectName Subject)> SubjectForwards(SubjectKind kind);

    /// <summary>The subject that a slug of another spelling, which no subject of the kind has, forwards to; null: there is none.</summary>
    SubjectName? SubjectBySpelling(SubjectKind kind, string slug);

    /// <summary>The slugs of all names that lead to a subject, its own among them, ordinal order.</summary>
    IReadOnlyList<string> SlugsOf(long id);

    /// <summary>The names with current events whose keys (<see cref="NameIndex.Key"/>) begin with a prefix, counted by how they go on.</summary>
    NameBranch Names(SubjectKind kind, string prefix);

    /// <summary>The names with current events whose key is the prefix itself, or begins with it, in the order of their keys.</summary>
    IReadOnlyList<SubjectName> NamesOn(SubjectKind kind, string prefix, bool exactly);

    /// <summary>The names with most current events, most first.</summary>
    IReadOnlyList<SubjectName> ForemostNames(SubjectKind kind, int most);

    /// <summary>Other spellings of a subject, ordinal order.</summary>
    IReadOnlyList<string> Spellings(SubjectKind kind, long id);

    /// <summary>How many current events of the subject each date has, newest first.</summary>
    IReadOnlyList<(DateOnly Date, int Events)> Dates(SubjectKind kind, long id);

    /// <summary>As <see cref="Dates(SubjectKind, long)"/>, of the days from <paramref name="first"/> to <paramref name="last"/>.</summary>
    IReadOnlyList<(DateOnly Date, int Events)> Dates(SubjectKind kind, long id, DateOnly first, DateOnly last);

    /// <summary>Current events of the subject from <paramref name="first"/> to <paramref name="last"/>: newest first, at most <paramref name="most"/>.</summary>
    IReadOnlyList<StoredEvent> EventsOf(SubjectKind kind, long id, DateOnly first, DateOnly last, int most);

    /// <summary>As <see cref="EventsOf(SubjectKind, long, DateOnly, DateOnly, int)"/>, but their numbers alone.</summary>
    IReadOnlyList<long> EventKeys(SubjectKind kind, long id, DateOnly first, DateOnly last, int most);

    /// <summary>Site path of the newest current event of the subject; null: it has none.</summary>
    string? NewestAddress(SubjectKind kind, long id);

    /// <summary>What the articles that an event cites give it; null: none of them was read.</summary>
    Findings? FindingsOf(long key);

    /// <summary>The cover image at an address; null: it is not kept.</summary>
    StoredPicture? Picture(string url);

    /// <summary>The bytes of the cover image at a site path; null: there is none.</summary>
    byte[]? PictureAt(string path);

    /// <summary>The site paths of all cover images that are kept and shown by an event, in order.</summary>
    IReadOnlyList<string> PicturePaths();

    /// <summary>The article at an address, a file's name, or the SHA-256 of its capture; null: there is none.</summary>
    StoredArticle? Article(string name);

    /// <summary>The article at an address; null: there is none.</summary>
    StoredArticle? ArticleAt(string url);

    /// <summary>Every article, in the order of recording.</summary>
    IEnumerable<StoredArticle> Articles();

    /// <summary>The article recorded first of those that share an address with this one: itself, unless it is a copy.</summary>
    long FirstOf(StoredArticle article);

    /// <summary>The events that cite an article, whatever their status, by number.</summary>
    IReadOnlyList<StoredEvent> Citing(Article article);

    /// <summary>Current events that meet all conditions of a search.</summary>
    FoundEvents Search(SearchAsk ask);
}
