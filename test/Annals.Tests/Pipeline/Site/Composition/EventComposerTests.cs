using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Composition;
using Annals.Tests.Storage;

namespace Annals.Tests.Pipeline.Site.Composition;

public sealed class EventComposerTests : IDisposable
{
    private const string Opening =
        "* [[Springfield bridges]]: The [[Long Bridge]] in [[springfield|Springfield]] opens; [[Springfield]] sings. [https://example.org/bridge (Example News via Wire)]";

    private readonly PagesChronicle _chronicle = new();

    public void Dispose() => _chronicle.Dispose();

    [Fact]
    public void An_entity_stands_once_by_its_canonical_name_and_has_a_page_from_two_events_on()
    {
        _chronicle.Import(PagesChronicle.Page("2016-05-03", Opening), PagesChronicle.Page("2016-05-04", "* [[Springfield]] rests. [https://example.org/rest (Example News)]"));

        ComposedEvent composed = Compose("The Long Bridge");

        Assert.Equal(["Long Bridge", "Springfield"], composed.Page.Entities.Select(entity => entity.Name));
        Assert.Equal([null, "entities/springfield"], composed.Page.Entities.Select(entity => entity.Url));
        Assert.Equal("https://en.wikipedia.org/wiki/Long_Bridge", composed.Page.Entities[0].Wikipedia);
        Assert.Equal([0, 1, 1], composed.Detail.HeadlineMentions.Select(mention => mention.Entity));
        Assert.Equal(
            ["Long Bridge", "Springfield", "Springfield"],
            composed.Detail.HeadlineMentions.Select(mention => composed.Page.Headline.Substring(mention.Start, mention.Length)));
    }

    [Fact]
    public void The_text_says_where_it_comes_from_and_under_which_licence()
    {
        _chronicle.Import(PagesChronicle.Page("2016-05-03", Opening));

        ComposedEvent composed = Compose("The Long Bridge");

        Assert.Equal(["CC BY-SA 4.0"], composed.Page.Licences.Select(licence => licence.Name));
        Assert.StartsWith("https://en.wikipedia.org/wiki/Portal:Current_events/2016_May_3", Assert.Single(composed.Detail.LicenceOrigins));
        Assert.Equal(
            "https://en.wikipedia.org/w/index.php?title=Portal:Current_events/2016_May_3&oldid=17", SourceAddress.Of(new SiteSettings(), "Portal:Current events/2016 May 3", "17"));
        Assert.Equal([(1, "Example News", "Wire")], composed.Page.Sources.Select(source => (source.Number, source.Publisher, source.Via)));
        PageTopic topic = Assert.Single(composed.Page.Topics);
        Assert.Equal(("Springfield bridges", "topics/springfield-bridges", 0), (topic.Name, topic.Url, topic.Links.Count));
        Assert.Empty(composed.Page.History);
    }

    [Fact]
    public void A_changed_text_has_a_history_and_each_revision_a_page_without_relations()
    {
        string page = PagesChronicle.Page("2016-05-03", Opening);
        _chronicle.Import(page, page.Replace("opens", "reopens", StringComparison.Ordinal));

        ComposedEvent composed = Compose("The Long Bridge");
        Assert.Equal([2, 1], composed.Page.History.Select(note => note.Revision));
        Assert.Equal((2, composed.Page.Url + "/2"), (composed.Page.Revision, composed.Page.History[0].Url));
        Assert.Null(composed.Page.RevisionOf);
        Assert.Equal(new DateOnly(2020, 1, 1), composed.Page.TextChanged);

        StoredEvent stored = _chronicle.Event("The Long Bridge");
        ComposedEvent first = _chronicle.Read(reader => Composer(reader).ComposeRevision(stored, 1)!);
        Assert.Equal((composed.Page.Url + "/1", composed.Page.Url, 1), (first.Page.Url, first.Page.RevisionOf, first.Page.Revision));
        Assert.Contains("in Springfield opens", first.Page.Headline, StringComparison.Ordinal);
        Assert.Empty(first.Page.Related);
        Assert.Null(_chronicle.Read(reader => Composer(reader).ComposeRevision(stored, 3)));
    }

    [Fact]
    public void A_long_headline_is_cut_between_words_and_mentions_beyond_the_cut_are_left_out()
    {
        string words = string.Join(' ', Enumerable.Repeat("𝄞ords", 200));
        EventContent content = new($"Alpha {words} Beta", "en", null, [], [new("Alpha", null, "Alpha", 0, 5), new("Beta", null, "Beta", 1206, 4)], []);
        _chronicle.Import(PagesChronicle.Page("2016-05-03", Opening));
        StoredEvent stored = _chronicle.Event("The Long Bridge") with { Content = content };

        ComposedEvent composed = _chronicle.Read(reader => Composer(reader).Compose(stored));

        Assert.True(composed.Page.HeadlineCut);
        Assert.InRange(Scalars.Count(composed.Page.Headline), 990, EventContent.MostShown);
        Assert.EndsWith("𝄞ords", composed.Page.Headline, StringComparison.Ordinal);
        Assert.Equal(["Alpha"], composed.Page.Entities.Select(entity => entity.Name));
    }

    [Fact]
    public void Related_events_stand_newest_first_with_the_canonical_names_of_what_they_share()
    {
        _chronicle.Import(
            PagesChronicle.Page("2016-05-01", "* Work in [[Springfield]] begins. [https://example.org/1 (Example News)]"),
            PagesChronicle.Page("2016-05-02", "* Work in [[Springfield]] ends. [https://example.org/2 (Example News)]"),
            PagesChronicle.Page("2016-05-03", Opening),
            PagesChronicle.Page("2016-05-04", "* [[Springfield]] rests. [https://example.org/3 (Example News)]"));
        long springfield = _chronicle.Read(reader => reader.Subject(SubjectKind.Entity, "Springfield")!.Id);
        RelatedTie[] ties =
        [
            new(_chronicle.Event("Work in Springfield begins").Key, RelatedSide.Before, 3, [springfield], "close in time"),
            new(_chronicle.Event("Work in Springfield ends").Key, RelatedSide.Before, 2, [springfield], "close in time"),
            new(_chronicle.Event("Springfield rests").Key, RelatedSide.After, 1, [springfield], "close in time"),
        ];
        StoredEvent stored = _chronicle.Event("The Long Bridge");

        ComposedEvent composed = _chronicle.Read(reader => Composer(OverlaidChronicle.Over(reader, nameof(IChronicle.Related), ties)).Compose(stored));

        Assert.Equal(
            [("Springfield rests.", RelatedWhen.After), ("Work in Springfield ends.", RelatedWhen.Before), ("Work in Springfield begins.", RelatedWhen.Before)],
            composed.Page.Related.Select(related => (related.Headline, related.When)));
        Assert.All(composed.Page.Related, related => Assert.Equal([new ContextEntity("Springfield", "entities/springfield")], related.Context));
    }

    [Fact]
    public void An_editorial_that_links_an_event_is_named_by_it()
    {
        _chronicle.Import(PagesChronicle.Page("2016-05-03", Opening));
        StoredEvent stored = _chronicle.Event("The Long Bridge");
        string editorial = $"# On bridges\n\nBy: A. Writer\nDate: 2016-05-05\n\n[It opened](2016-05-03/{stored.Slug}).\n";

        ComposedEvent composed = _chronicle.Read(reader => new EventComposer(new Edition(reader, new(), [("bridges.md", editorial)]).Source).Compose(stored));

        Assert.Equal([new Discussion("On bridges", "opinion/2016/05/05/on-bridges", "A. Writer")], composed.Page.DiscussedIn);
    }

    private static EventComposer Composer(IChronicle chronicle) => new(new Edition(chronicle, new SiteSettings(), []).Source);

    private ComposedEvent Compose(string words)
    {
        StoredEvent stored = _chronicle.Event(words);
        return _chronicle.Read(reader => Composer(reader).Compose(stored));
    }
}
