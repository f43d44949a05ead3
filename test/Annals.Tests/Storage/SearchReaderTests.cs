using Annals.Model;
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
    public void No_more_than_wanted_are_found() => Assert.Equal(["2019-01-02"], _chronicle.Reader.Search("parliament", 1).Events.Select(stored => stored.Date?.ToString("O", null)));

    [Fact]
    public void Whatever_is_typed_is_a_search() =>
        Gen.String[Gen.OneOf(Gen.Char["\"*-:()^+' \0\uD800a2"], Gen.Char), 0, 8].Array[0, 6]
            .Sample(parts => Search(string.Join(" entity:", parts)).Events.Count <= 10 && Search(string.Concat(parts)).Events.Count <= 10, iter: 500, threads: 1);

    private FoundEvents Search(string query) => _chronicle.Reader.Search(query, 10);
}
