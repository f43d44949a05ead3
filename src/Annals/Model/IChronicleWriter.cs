namespace Annals.Model;

/// <summary>The writing side of the chronicle, as the pipeline uses it. Every call is all or nothing.</summary>
public interface IChronicleWriter
{
    /// <summary>Called between two pieces of long work that ask nothing of the chronicle.</summary>
    /// <exception cref="OperationCanceledException">whoever opened the chronicle was asked to end</exception>
    void MustGoOn();

    /// <summary>Makes a capture ready to be kept. Safe to call from several threads.</summary>
    PackedCapture Pack(Capture capture);

    /// <summary>Makes several calls one transaction.</summary>
    void Together(Action work);

    /// <summary>Keeps captures and records the day states read from them, in the order given.</summary>
    /// <param name="redact">gives the bytes to keep of a capture that holds suppressed text</param>
    List<ImportOutcome> Import(
        IReadOnlyList<(PackedCapture Packed, ValueList<Reading> Readings)> batch, PlaceEntries place, PlaceEntries placeEarlier, RedactCapture redact);

    /// <summary>
    /// Takes over events from pages of a chronicle: one that is not known is added; one that is known and says something else is changed by a decision. Names have
    /// to be up to date.
    /// </summary>
    List<ImportOutcome> ImportOwn(IReadOnlyList<(PackedCapture Packed, ValueList<OwnEvent> Events)> batch, RedactCapture redact, DateTimeOffset when);

    /// <summary>Notes why an input was refused, for <c>annals status</c>.</summary>
    void NoteFault(string name, string reason, DateTimeOffset when);

    /// <summary>
    /// Brings everything that follows from the events up to date: names, features, ties, what cited articles give. Does what an interrupted call left undone.
    /// </summary>
    void Finish(IRelating relating, ReadCitedArticles read, int jobs, Action<int, int>? progress);

    /// <summary>The newest state of each day, with its capture: what <see cref="Repeat"/> works out again.</summary>
    List<(long State, long Capture, int Part)> NewestStates();

    /// <summary>A capture by its number; null: there is none.</summary>
    Capture? Capture(long id);

    /// <summary>The SHA-256, in hexadecimal, and address of every capture of which articles are kept: importing it again changes nothing.</summary>
    IReadOnlySet<string> CapturesOfArticles();

    /// <summary>What tells the archives that were imported whole from others: importing one again changes nothing.</summary>
    IReadOnlySet<string> ImportedArchives();

    /// <summary>Remembers that everything in an archive was imported.</summary>
    void KeepArchive(string key);

    /// <summary>The numbers of the captures of which articles are kept, or nothing could be read so far, in order.</summary>
    List<long> ArticleCaptures();

    /// <summary>Puts articles that were read anew in the place of those kept of a capture.</summary>
    void RepeatArticles(IReadOnlyList<(long Capture, ValueList<Article> Articles)> captures);

    /// <summary>Works states out again from what was read anew from their captures.</summary>
    List<DayOutcome> Repeat(IReadOnlyList<(long State, Day Day)> states, PlaceEntries place);

    /// <summary>Marks all events for <see cref="Finish"/>.</summary>
    void MarkAllStale();

    /// <summary>Removes the remains of suppressed texts from the file; false: others were using it, and the next command tries again.</summary>
    bool Scrub();
}
