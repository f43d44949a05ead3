using Annals.Model;
using Annals.Storage;
using Annals.Storage.Checks;
using CsCheck;

namespace Annals.Tests.Storage;

public sealed class SearchReaderTests : IDisposable
{
    private readonly TestChronicle _chronicle = new();

    public SearchReaderTests()
    {
        _chronicle.Import("2015-06-30", null, "Politics | | The parliament of [[Ruritania]] meets in [[Strelsau]]. | https://news.example.org/meets");
        _chronicle.Import(
            "2017-11-23",
            null,
            "Disasters | Storm Ada | A storm closes the port of [[Lisbon]] in [[Portugal]]. | https://example.com/port",
            "Disasters | Storm Ada | In [[Ruritania]] a storm takes the roof of the parliament. | https://news.example.org/roof");
        _chronicle.Import("2019-01-02", null, "Politics | | [[Ruritania>Ruritanians]] vote for a new parliament, and [[Élodie Strelsauer>Strelsauer]] wins. | https://example.com/vote");
    }

    public void Dispose() => _chronicle.Dispose();

    [Theory]
    [InlineData("parliament", "2019-01-02 2017-11-23 2015-06-30")]
    [InlineData("parliament storm", "2017-11-23")]
    [InlineData("parliament -storm", "2019-01-02 2015-06-30")]
    [InlineData("\"a storm\"", "2017-11-23 2017-11-23")]
    [InlineData("\"storm a\"", "")]
    [InlineData("parl*", "2019-01-02 2017-11-23 2015-06-30")]
    [InlineData("parl", "")]
    [InlineData("elodie", "2019-01-02")]
    [InlineData("entity:ruritania", "2019-01-02 2017-11-23 2015-06-30")]
    [InlineData("entity:Ruritania roof", "2017-11-23")]
    [InlineData("-entity:Ruritania", "2017-11-23")]
    [InlineData("entity:\"elodie strelsauer\"", "2019-01-02")]
    [InlineData("entity:strelsauer", "2019-01-02")]
    [InlineData("entity:elodie-strelsauer", "2019-01-02")]
    [InlineData("entity:strels*", "2015-06-30")]
    [InlineData("topic:\"storm ada\"", "2017-11-23 2017-11-23")]
    [InlineData("topic:\"storm ada\" entity:lisbon", "2017-11-23")]
    [InlineData("category:disasters", "2017-11-23 2017-11-23")]
    [InlineData("publisher:news.example.org", "2017-11-23 2015-06-30")]
    [InlineData("publisher:example.com entity:ruritania", "2019-01-02")]
    [InlineData("after:2017", "2019-01-02 2017-11-23 2017-11-23")]
    [InlineData("before:2017-11-23", "2015-06-30")]
    [InlineData("after:2016 before:2018 parliament", "2017-11-23")]
    [InlineData("-parliament after:2000", "2017-11-23")]
    [InlineData("", "")]
    public void Events_that_meet_all_conditions_are_found_newest_first(string query, string dates)
    {
        FoundEvents found = Search(query);
        Assert.Equal(dates, string.Join(' ', found.Events.Select(stored => stored.Date?.ToString("O", null))));
        Assert.Empty(found.Notices);
    }

    [Fact]
    public void A_publisher_is_found_by_what_citations_call_it() => Assert.Equal(4, Search("publisher:\"example post\"").Events.Count);

    [Fact]
    public void A_name_that_nothing_has_finds_nothing_and_is_said()
    {
        FoundEvents found = Search("parliament entity:Atlantis");
        Assert.Empty(found.Events);
        Assert.Equal([new SearchNotice(SearchNoticeKind.UnknownName, "Atlantis")], found.Notices);
        Assert.Equal(3, Search("parliament -entity:Atlantis").Events.Count);
    }

    [Fact]
    public void No_more_than_wanted_are_found() => Assert.Equal(["2019-01-02"], _chronicle.Reader.Search(new SearchAsk("parliament") { Most = 1 }).Events.Select(stored => stored.Date?.ToString("O", null)));

    [Fact]
    public void The_best_come_first_where_that_is_asked_for()
    {
        _chronicle.Import("2020-02-02", null, "Disasters | | The roof of a long hall with many old windows and doors gives way in the night after rain. | https://example.com/hall");
        Assert.Equal("2020-02-02 2017-11-23", Dates(new SearchAsk("roof*")));
        Assert.Equal("2017-11-23 2020-02-02", Dates(new SearchAsk("roof*") { Order = SearchOrder.Relevance }));
    }

    [Theory]
    [InlineData("ruritania", SearchOrder.Date)]
    [InlineData("ruritania parliament", SearchOrder.Relevance)]
    [InlineData("entity:ruritania", SearchOrder.Date)]
    [InlineData("", SearchOrder.Date)]
    public void Piece_by_piece_all_is_given_once_whatever_comes_between(string query, SearchOrder order)
    {
        SearchAsk ask = new(query) { Most = 1, Order = order, IsAllWithoutConditions = true };
        long[] whole = [.. _chronicle.Reader.Search(ask with { Most = 10 }).Events.Select(stored => stored.Key)];
        Assert.InRange(whole.Length, 3, 4);
        Assert.Null(_chronicle.Reader.Search(ask with { Most = whole.Length }).Next);
        Assert.Equal(whole[1], Assert.Single(_chronicle.Reader.Search(ask with { Skip = 1 }).Events).Key);
        List<long> pieces = [];
        for (SearchMark? mark = null; pieces.Count < 10;)
        {
            FoundEvents found = _chronicle.Reader.Search(ask with { Behind = mark });
            pieces.AddRange(found.Events.Select(stored => stored.Key));
            if (found.Next is null)
            {
                break;
            }

            mark = found.Next;
            if (order == SearchOrder.Date && pieces.Count == 1)
            {
                _chronicle.Import("2021-01-01", null, "Politics | | The parliament of [[Ruritania]] rises. | https://example.com/rises");
            }
        }

        Assert.Equal(whole, pieces);
    }

    [Fact]
    public void What_is_found_is_counted_by_year_and_by_name_and_each_count_leads_to_as_many()
    {
        FoundEvents found = _chronicle.Reader.Search(new SearchAsk("parliament") { IsCounted = true });

        Assert.Equal(3, found.Count);
        Assert.Equal(["2019 1", "2017 1", "2015 1"], found.Facets.Where(facet => facet.Kind is null).Select(facet => $"{facet.Name} {facet.Events}"));
        Assert.Contains(found.Facets, facet => facet is { Kind: SubjectKind.Entity, Name: "Ruritania", Events: 3 });
        Assert.Contains(found.Facets, facet => facet is { Kind: SubjectKind.Category, Name: "Politics and elections" or "Politics", Events: 2 });
        Assert.All(found.Facets, facet => Assert.Equal(facet.Events, Search($"parliament {facet.Condition}").Events.Count));
    }

    [Fact]
    public void Counts_follow_what_changes()
    {
        SearchAsk ask = new("parliament") { IsCounted = true };
        Assert.Contains(_chronicle.Reader.Search(ask).Facets, facet => facet is { Name: "Ruritania", Events: 3 });

        _chronicle.Import("2015-06-30", null, "Politics | | The parliament of [[Portugal]] meets in [[Strelsau]]. | https://news.example.org/meets");

        ValueList<SearchFacet> facets = _chronicle.Reader.Search(ask).Facets;
        Assert.Contains(facets, facet => facet is { Kind: SubjectKind.Entity, Name: "Ruritania", Events: 2 });
        Assert.Contains(facets, facet => facet is { Kind: SubjectKind.Entity, Name: "Portugal", Events: 1 });
    }

    [Theory]
    [InlineData(SearchOrder.Date)]
    [InlineData(SearchOrder.Relevance)]
    public void Pages_of_what_is_counted_are_those_of_what_is_not(SearchOrder order)
    {
        SearchAsk plain = new("parliament") { Order = order, Most = 2 };
        for (int skip = 0; skip <= 4; skip++)
        {
            FoundEvents listed = _chronicle.Reader.Search(plain with { Skip = skip });
            FoundEvents counted = _chronicle.Reader.Search(plain with { Skip = skip, IsCounted = true });
            Assert.Equal(Math.Clamp(3 - skip, 0, 2), counted.Events.Count);
            Assert.Equal(listed.Events.Select(stored => stored.Key), counted.Events.Select(stored => stored.Key));
            Assert.Equal(listed.Next?.Key, counted.Next?.Key);
        }
    }

    [Theory]
    [InlineData("parliment", "parliament")]
    [InlineData("after:2000 Parlaiment", "after:2000 parliament")]
    [InlineData("\"takes teh roof\"", "\"takes the roof\"")]
    [InlineData("xylophone", null)]
    [InlineData("parliament xyz*", null)]
    public void A_word_that_nothing_has_is_spelled_as_one_that_is_there(string query, string? suggestion) =>
        Assert.Equal(suggestion, Search(query).Suggestion);

    [Fact]
    public void What_finds_something_is_not_corrected() => Assert.Null(Search("parliament").Suggestion);

    [Fact]
    public void A_search_that_takes_too_long_says_so_and_the_next_one_works()
    {
        // So many that the clock is looked at before the end.
        _chronicle.Import("2021-01-01", null, [.. Enumerable.Range(0, 3_000).Select(i => $"Politics | | Meeting {i} of the parliament. | https://example.com/{i}")]);

        FoundEvents found = _chronicle.Reader.Search(new SearchAsk("after:2000 -storm") { MostTime = TimeSpan.Zero });

        Assert.True(found.IsGivenUp);
        Assert.Equal(SearchNoticeKind.TooLong, Assert.Single(found.Notices).Kind);
        Assert.Equal(25, _chronicle.Reader.Search(new SearchAsk("after:2000 -storm") { MostTime = TimeSpan.FromMinutes(5) }).Events.Count);
    }

    [Fact]
    public void An_index_of_an_earlier_version_is_filled_anew()
    {
        EarlierFile.TakeBack(_chronicle.Path, 7);
        using ChronicleReader reader = new(ChronicleFile.OpenExisting(_chronicle.Path));
        Assert.Equal(3, reader.Search(new SearchAsk("parliament")).Events.Count);
        using ChronicleFile again = ChronicleFile.OpenExisting(_chronicle.Path);
        Assert.Empty(SearchCheck.Faults(again));
    }

    [Fact]
    public void Whatever_is_typed_is_a_search() =>
        Gen.String[Gen.OneOf(Gen.Char["\"*-:()^+' \0\uD800a2"], Gen.Char), 0, 8].Array[0, 6]
            .Sample(parts => Search(string.Join(" entity:", parts)).Events.Count <= 10 && Search(string.Concat(parts)).Events.Count <= 10, iter: 500, threads: 1);

    private string Dates(SearchAsk ask) => string.Join(' ', _chronicle.Reader.Search(ask).Events.Select(stored => stored.Date?.ToString("O", null)));

    private FoundEvents Search(string query) => _chronicle.Reader.Search(new SearchAsk(query) { Most = 10 });
}
