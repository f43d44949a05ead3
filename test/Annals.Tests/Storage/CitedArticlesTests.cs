using System.Text;
using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Placement;
using Annals.Pipeline.Placement.Cited;
using Annals.Pipeline.Relations;
using Annals.Storage;
using Annals.Storage.Checks;

namespace Annals.Tests.Storage;

public sealed class CitedArticlesTests : IDisposable
{
    private const string Line =
        "Disasters | Fires | A fire in the old harbour of [[Port Elm]] destroys twelve wooden boats. Nobody is hurt. | https://www.example.org/news/fire?utm_source=feed";

    private readonly TestChronicle _chronicle = new();

    private static readonly Article Fire = new()
    {
        Url = "http://m.example.org/news/fire/",
        Title = "Twelve boats burn in Port Elm",
        Language = "en",
        Publisher = "Example Post",
        Published = new ArticleDate("2017-11-24T06:10:00+02:00", "head"),
        Description = "Twelve wooden boats were lost when a fire swept the old harbour of Port Elm on Monday night.",
        Image = new ArticleImage("https://example.org/fire.jpg", "A. Photographer"),
        Paragraphs =
        [
            new(ParagraphKind.Text, "A fire destroyed twelve wooden boats in the old harbour of Port Elm, the harbour master said. It began in a shed."),
            new(ParagraphKind.Text, "The boats were among the oldest of the coast, and a fund to build new ones was opened in the town the next morning."),
        ],
    };

    public void Dispose() => _chronicle.Dispose();

    [Fact]
    public void An_article_at_a_cited_address_gives_summary_image_and_evidence()
    {
        StoredEvent stored = Day();

        Import(Fire);

        Findings findings = _chronicle.Reader.FindingsOf(stored.Key)!;
        Assert.Equal(new Summary(Fire.Description!, 1, "en"), findings.Summary);
        Assert.Equal(("https://example.org/fire.jpg", "A. Photographer", 1), (findings.Image!.Url, findings.Image.Credit, findings.Image.Source));
        Assert.Equal([(1, new DateOnly(2017, 11, 24))], findings.Published);
        Assert.Equal([EvidenceState.Found, EvidenceState.NotFound], findings.Evidence.Select(claim => claim.State));
        EvidenceSpan span = Assert.Single(findings.Evidence[0].Spans);
        string text = span.Part switch { EvidencePart.Title => Fire.Title!, EvidencePart.Description => Fire.Description!, _ => Fire.Text };
        Assert.Equal(span.Quote, text.Substring(span.Start, span.Length));
        Assert.Contains("welve", span.Quote, StringComparison.Ordinal);
        Assert.Empty(Faults());
    }

    [Fact]
    public void Words_of_a_cited_article_find_the_event_and_count_less_than_those_of_a_headline()
    {
        _chronicle.Import("2017-11-23", null, Line, "Politics | | The shed of the harbour master is sold. | https://www.example.org/news/shed");
        Import(Fire);

        FoundEvents found = _chronicle.Reader.Search(new SearchAsk("shed") { Order = SearchOrder.Relevance });
        FoundEvents fund = _chronicle.Reader.Search(new SearchAsk("\"fund to build\" harbour") { Order = SearchOrder.Relevance });

        Assert.Equal([true, false], found.Events.Select(stored => stored.Content.Headline.Contains("shed", StringComparison.Ordinal)));
        Assert.StartsWith("A fire", Assert.Single(fund.Events).Content.Headline, StringComparison.Ordinal);
        Assert.Empty(Faults());

        _chronicle.Import("2017-11-23", "2017-11-25T08:00:00Z", Line.Replace("news/fire", "news/other", StringComparison.Ordinal));
        Assert.Empty(_chronicle.Reader.Search(new SearchAsk("fund")).Events);
        Assert.Empty(Faults());
    }

    [Fact]
    public void It_does_not_matter_whether_the_article_or_the_day_comes_first()
    {
        Import(Fire);
        StoredEvent stored = Day();
        Assert.Equal(Fire.Description, _chronicle.Reader.FindingsOf(stored.Key)!.Summary!.Text);
        Assert.Equal(1, _chronicle.Reader.RevisionCount(stored.Key));
    }

    [Fact]
    public void Of_two_captures_the_one_seen_last_counts_whatever_the_order()
    {
        Article older = Fire with { Seen = DateTimeOffset.UnixEpoch, Description = "Twelve boats are on fire in the old harbour of Port Elm, and nobody knows why." };
        Article newer = Fire with { Seen = DateTimeOffset.UnixEpoch.AddDays(1) };
        StoredEvent stored = Day();
        Import(newer);
        Import(older);
        Assert.Equal(newer.Description, _chronicle.Reader.FindingsOf(stored.Key)!.Summary!.Text);
    }

    [Fact]
    public void A_reworded_entry_is_read_against_its_articles_again_and_the_pages_are_marked()
    {
        StoredEvent stored = Day();
        Import(Fire);
        long version = _chronicle.Reader.Version;

        _chronicle.Import("2017-11-23", "2017-11-24T08:00:00Z", Line.Replace("Nobody is hurt.", "It began in a shed.", StringComparison.Ordinal));

        Assert.Equal([EvidenceState.Found, EvidenceState.Found], _chronicle.Reader.FindingsOf(stored.Key)!.Evidence.Select(claim => claim.State));
        Assert.Contains(stored.Key, _chronicle.Reader.ChangesSince(version)!.Events);
    }

    [Fact]
    public void An_article_of_another_address_gives_an_event_nothing()
    {
        StoredEvent stored = Day();
        Import(Fire with { Url = "https://example.org/news/fire-2" });
        Assert.Null(_chronicle.Reader.FindingsOf(stored.Key));
    }

    [Fact]
    public void All_events_that_cite_an_article_are_read_against_it_however_many_they_are()
    {
        const int many = 1_100;
        _chronicle.Import("2017-11-23", null, [.. Enumerable.Range(0, many).Select(i => Line.Replace("twelve", $"{i}", StringComparison.Ordinal))]);

        Import(Fire);

        Assert.All(_chronicle.On("2017-11-23"), stored => Assert.Equal(Fire.Description, _chronicle.Reader.FindingsOf(stored.Key)?.Summary?.Text));
        Assert.Equal(many, _chronicle.On("2017-11-23").Length);
        Assert.False(_chronicle.Writer.IsUnfinished);
    }

    [Fact]
    public void The_same_capture_again_changes_nothing()
    {
        Day();
        Import(Fire);
        ImportOutcome again = Import(Fire);
        Assert.Equal((1, 1), (again.Articles, again.Known));
        Assert.Single(_chronicle.Reader.Articles());
    }

    [Fact]
    public void Two_records_of_one_address_are_two_articles_and_the_second_is_a_copy()
    {
        Import(Fire with { Id = "a" }, Fire with { Id = "b" });
        StoredArticle[] articles = [.. _chronicle.Reader.Articles()];
        Assert.Equal(["a", "b"], articles.Select(stored => stored.Article.Id));
        Assert.Equal([articles[0].Number, articles[0].Number], articles.Select(_chronicle.Reader.FirstOf));
    }

    [Fact]
    public void What_is_kept_of_an_article_is_what_was_read()
    {
        Article whole = Fire with
        {
            Id = "7",
            Canonical = "https://example.org/news/fire",
            Byline = ["A. Writer", "B. Writer"],
            Published = new ArticleDate("2017-11-23T08:00+02:00", "JSON-LD"),
            Modified = new ArticleDate("2017-11-24", "meta"),
            Seen = DateTimeOffset.UnixEpoch,
            Opinion = new OpinionSign(true, "its address"),
            Image = new ArticleImage("https://example.org/fire.jpg", "credit", "caption"),
        };
        Import(whole);
        Assert.Equal(whole, Assert.Single(_chronicle.Reader.Articles()).Article);
    }

    [Fact]
    public void Evidence_that_does_not_stand_in_its_article_is_a_fault()
    {
        StoredEvent stored = Day();
        Import(Fire);
        using (ChronicleFile file = ChronicleFile.Open(_chronicle.Path))
        {
            file.Execute("UPDATE finding SET findings = replace(findings, 'twelve', 'eleven')");
        }

        Assert.Contains(Faults(), fault => fault.Contains(stored.Id.Value, StringComparison.Ordinal) && fault.Contains("does not stand", StringComparison.Ordinal));
    }

    [Fact]
    public void An_article_with_words_of_a_suppressed_event_goes_and_does_not_come_back()
    {
        StoredEvent stored = Day();
        Import(Fire with { Paragraphs = [.. Fire.Paragraphs, new(ParagraphKind.Quote, stored.Content.Headline)] });

        _chronicle.Writer.Together(() =>
        {
            new ByHand(_chronicle.Writer, "the owner", DateTimeOffset.UnixEpoch).Suppress(stored.Key, "privacy", "asked for", (_, _, _) => null);
            _chronicle.Writer.Finish(new Relating(), new CitedArticleReader().Read, 1, null);
        });

        Assert.Empty(_chronicle.Reader.Articles());
        Assert.Null(_chronicle.Reader.FindingsOf(stored.Key));
        ImportOutcome again = Import(Fire with { Paragraphs = [new(ParagraphKind.Quote, stored.Content.Headline)] });
        Assert.Contains("suppressed", Assert.Single(again.Refused), StringComparison.Ordinal);
        Assert.Empty(_chronicle.Reader.Articles());
    }

    private StoredEvent Day()
    {
        _chronicle.Import("2017-11-23", null, Line);
        return Assert.Single(_chronicle.On("2017-11-23"));
    }

    private ImportOutcome Import(params Article[] articles)
    {
        Capture capture = new("fire.html", Encoding.UTF8.GetBytes(string.Join('\n', articles.Select(article => $"{article.Id}{article.Seen}{article.Url}{article.Text}{article.Description}"))));
        List<ImportOutcome> outcomes = _chronicle.Writer.Import(
            [(_chronicle.Writer.Pack(capture), articles.Select(Reading (article) => new ArticleReading(article)).ToValueList())],
            DayPlacer.Place, DayPlacer.PlaceEarlier, (_, _, _) => null);
        _chronicle.Writer.Finish(new Relating(), new CitedArticleReader().Read, 1, null);
        return outcomes[0];
    }

    private List<string> Faults()
    {
        using ChronicleFile file = ChronicleFile.OpenExisting(_chronicle.Path);
        Dictionary<string, Article> read = _chronicle.Reader.Articles().ToDictionary(stored => stored.Name, stored => stored.Article);
        return [.. ChronicleCheck.Faults(file, _ => [], capture => read.TryGetValue(capture.Name, out Article? article) ? [article] : [])];
    }
}
