using Annals.Model;
using Annals.Storage;

namespace Annals.Tests.Storage;

public sealed class SuppressionTests : IDisposable
{
    private const string Secret = "The baker [[Quentin Marlowe]] of Harbour Street is said to have sold seventeen stolen copper kettles to a visiting circus from [[Ruritania]]";
    private const string Later = "The baker [[Quentin Marlowe]] of Harbour Street is said to have sold eighteen stolen copper kettles to a visiting circus from [[Ruritania]], and three pans";
    private const string Other = "* The harbour of [[Ruritania]] freezes for the first time in a hundred years. [https://example.org/ice (Example News)]";
    private const string Held = "* {{unknown thing|a}} stands here raw.";

    private readonly PagesChronicle _chronicle = new();

    public void Dispose() => _chronicle.Dispose();

    [Fact]
    public void No_five_words_of_a_suppressed_text_are_left_anywhere()
    {
        ImportStates();
        Edit("Harbour Street baker is said to have sold seventeen stolen copper kettles");
        Edit("Seventeen stolen copper kettles were sold by a baker of Harbour Street");
        StoredEvent was = _chronicle.Event("Seventeen stolen");
        Assert.NotEmpty(Found());

        HandOutcome outcome = Suppress(was);

        Assert.Equal([was.Id], outcome.Events);
        Assert.Empty(Found());
        StoredEvent gone = _chronicle.Read(reader => reader.Find(was.Id)!);
        Assert.Equal((EventStatus.Suppressed, "privacy", "event-" + was.Id.Value, ""), (gone.Status, gone.Because, gone.Slug, gone.Content.Headline));
        Assert.Null(_chronicle.Read(reader => reader.Find(was.Date, was.Slug)));
        Assert.Equal(was.Id, _chronicle.Read(reader => reader.FindGone(was.Date, was.Slug)!.Id));
        Assert.Null(_chronicle.Read(reader => reader.Subject(SubjectKind.Entity, "Quentin Marlowe")));
        Assert.Equal(1, _chronicle.Read(reader => reader.Subject(SubjectKind.Entity, "Ruritania")!.Events));
        Assert.Empty(_chronicle.Read(reader => reader.Search(new SearchAsk("kettles") { Most = 10 }).Events));
    }

    [Fact]
    public void No_word_that_only_a_suppressed_text_had_is_left_in_the_file()
    {
        ImportStates();
        Assert.Contains("marlowe", _chronicle.Everything(), StringComparison.OrdinalIgnoreCase);

        Suppress(_chronicle.Event("The baker"));

        string left = _chronicle.Everything();
        Assert.DoesNotContain("marlowe", left, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("kettles", left, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("freezes", left, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_the_same_state_nor_a_like_one_brings_a_suppressed_text_back()
    {
        ImportStates();
        StoredEvent was = _chronicle.Event("The baker");
        Suppress(was);
        int events = _chronicle.Read(reader => reader.AllEvents().Count());

        ImportStates();
        _chronicle.Import(
            PagesChronicle.Page("2016-05-03", Other, Entry(Later + ", as the police say, which looks for the pans and for the circus and for its lion in all of the country and beyond")),
            PagesChronicle.Page("2016-05-05", Entry(Secret)),
            PagesChronicle.Page("2017-01-01", Entry(Secret)));
        _chronicle.Rerun();

        Assert.Empty(Found());
        Assert.Equal(events, _chronicle.Read(reader => reader.AllEvents().Count()));
    }

    [Fact]
    public void After_the_suppression_is_undone_an_import_brings_the_text_back_at_the_same_id_and_address()
    {
        ImportStates();
        StoredEvent was = _chronicle.Event("The baker");
        long number = Suppress(was).Decisions[0];
        _chronicle.ByHand(byHand => byHand.Undo(number, "allowed now"));
        Assert.Empty(Found());

        ImportStates();

        StoredEvent back = _chronicle.Event("The baker");
        Assert.Equal((was.Id, was.Url, EventStatus.Current), (back.Id, back.Url, back.Status));
        Assert.Contains("eighteen", back.Content.Headline, StringComparison.Ordinal);
        Assert.Equal(back.Key, _chronicle.Read(reader => reader.Find(was.Date, "event-" + was.Id.Value)!.Key));
        Assert.NotEmpty(Found());
        Assert.All(_chronicle.Rerun(), outcome => Assert.Equal(0, outcome.Added + outcome.Revised + outcome.Removed + outcome.Restored));
    }

    [Fact]
    public void An_event_that_says_the_same_goes_too_and_one_that_shares_a_few_words_stays()
    {
        string like = "* The mayor thanks those who have sold seventeen stolen copper kettles to a visiting circus, and opens a new [[Market]] for all. [https://example.org/market (Example News)]";
        _chronicle.Import(
            PagesChronicle.Page("2016-05-03", Entry(Secret), like),
            PagesChronicle.Page("2016-05-05", Entry(Secret).Replace("kettles 1", "kettles 2", StringComparison.Ordinal)));
        StoredEvent[] same = _chronicle.Read(reader => reader.AllEvents().Where(stored => stored.Content.Headline.StartsWith("The baker", StringComparison.Ordinal)).ToArray());
        Assert.Equal(2, same.Length);

        HandOutcome outcome = Suppress(same[0]);
        _chronicle.Rerun();

        Assert.Equal(2, outcome.Events.Count);
        Assert.Equal(EventStatus.Current, _chronicle.Event("The mayor").Status);
        _chronicle.Import(PagesChronicle.Page("2016-05-03", Entry(Secret), like.Replace("all", "everybody", StringComparison.Ordinal)));
        Assert.Contains("everybody", _chronicle.Event("The mayor").Content.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_lost_a_text_is_read_as_before_in_everything_else()
    {
        ImportStates();
        EventContent other = _chronicle.Event("The harbour").Content;
        Suppress(_chronicle.Event("The baker"));

        DayOutcome outcome = Assert.Single(_chronicle.Rerun());

        Assert.Equal((0, 0, 0), (outcome.Added, outcome.Revised, outcome.Removed));
        Assert.Equal(other, _chronicle.Event("The harbour").Content);
        Assert.Equal(1, _chronicle.Read(reader => reader.Day(new DateOnly(2016, 5, 3)).Held));
    }

    [Fact]
    public void A_reason_that_tells_the_text_again_is_not_kept()
    {
        ImportStates();
        _chronicle.ByHand(byHand => byHand.Suppress(
            _chronicle.Event("The baker").Key, "law", "nobody sold seventeen stolen copper kettles to a visiting circus", Annals.Pipeline.Pipeline.Redact));

        Assert.Equal("", Assert.Single(_chronicle.Read(reader => reader.Decisions())).Because);
        Assert.Empty(Found());
    }

    private static string Entry(string text) => $"* {text}. [https://example.org/kettles (Example News)]";

    private void ImportStates() => _chronicle.Import(
        PagesChronicle.Page("2016-05-03", Entry(Secret)),
        PagesChronicle.Page("2016-05-03", Other, Entry(Later), Held));

    private void Edit(string headline) => _chronicle.ByHand(byHand => byHand.Edit(
        _chronicle.Read(reader => reader.AllEvents().First(stored => stored.Content.Headline.Contains("kettles", StringComparison.Ordinal)).Key), [(DecisionKind.Headline, headline)], "the words " + headline));

    private HandOutcome Suppress(StoredEvent stored) =>
        _chronicle.ByHand(byHand => byHand.Suppress(stored.Key, "privacy", "asked for", Annals.Pipeline.Pipeline.Redact));

    /// <summary>Every run of five words of the texts that is anywhere in the folder, whatever stands between the words.</summary>
    private string[] Found()
    {
        string all = " " + string.Join(' ', WordWindows.Split(_chronicle.Everything())) + " ";
        string[] texts = [Secret, Later, "Harbour Street baker is said to have sold seventeen stolen copper kettles", "Seventeen stolen copper kettles were sold by a baker of Harbour Street"];
        string[] runs = [.. texts.SelectMany(text => WordWindows.Of(WordWindows.Split(text), 5)).Distinct()];
        Assert.True(runs.Length > 30);
        return [.. runs.Where(run => all.Contains(" " + run + " ", StringComparison.Ordinal))];
    }
}
