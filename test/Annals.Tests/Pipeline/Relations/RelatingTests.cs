using Annals.Model;
using Annals.Pipeline.Relations;

namespace Annals.Tests.Pipeline.Relations;

public sealed class RelatingTests
{
    private readonly SmallIndex _index = new(new Relating());

    [Fact]
    public void A_rare_shared_entity_relates_two_events_and_is_their_context()
    {
        Add(Made.Others(100, 60, 0));
        Add([Made.Event(1, 1, "Wexel opens", "Wexel Dam"), Made.Event(2, 90, "Flood hits Brim", "Wexel Dam", "Brim")]);

        Tie tie = Assert.Single(_index.Relate(2));

        Assert.Equal(1, tie.Earlier);
        Assert.Equal([Made.Entity("Wexel Dam").Id], tie.Context);
        Assert.Equal("the first name stood in no other event until then", tie.Reason);
    }

    [Fact]
    public void The_context_names_the_rarest_entity_first()
    {
        Add(Made.Others(100, 60, 0));
        Add([.. Enumerable.Range(10, 6).Select(n => Made.Event(n, 2, "", "Brim"))]);
        Add([Made.Event(1, 3, "", "Brim", "Wexel Dam"), Made.Event(2, 9, "", "Brim", "Wexel Dam")]);

        Tie tie = _index.Relate(2)[0];

        Assert.Equal([Made.Entity("Wexel Dam").Id, Made.Entity("Brim").Id], tie.Context);
    }

    [Fact]
    public void Equally_rare_entities_keep_the_order_of_the_later_headline()
    {
        Add(Made.Others(100, 60, 0));
        Add([Made.Event(1, 3, "", "Ulm Cup", "Brim", "Aster"), Made.Event(2, 9, "", "Brim", "Ulm Cup", "Aster")]);

        Assert.Equal([Made.Entity("Brim").Id, Made.Entity("Ulm Cup").Id, Made.Entity("Aster").Id], Assert.Single(_index.Relate(2)).Context);
    }

    [Theory]
    [InlineData("Japan")]
    [InlineData("Ivory Coast")]
    [InlineData("Côte d'Ivoire")]
    [InlineData("Georgia (country)")]
    public void A_country_alone_does_not_relate_two_events(string country)
    {
        Add(Made.Others(100, 60, 0));
        Add([Made.Event(1, 1, $"Zimt wins in {country}", country, "Zimt"), Made.Event(2, 2, $"Quark falls in {country}", country, "Quark")]);

        Assert.Empty(_index.Relate(2));
    }

    [Fact]
    public void A_country_with_rare_words_relates_two_events()
    {
        Add(Made.Others(100, 200, 0));
        Add([Made.Event(1, 1, "Avalanche buries skiers in Japan", "Japan"), Made.Event(2, 2, "Second avalanche buries a village in Japan", "Japan")]);

        Tie tie = Assert.Single(_index.Relate(2));

        Assert.Equal([Made.Entity("Japan").Id], tie.Context);
        Assert.Equal("words in common: bury, avalanche; the first name stood in no other event until then; one day apart", tie.Reason);
    }

    [Fact]
    public void A_country_under_the_same_topic_relates_two_events()
    {
        Add(Made.Others(100, 60, 0));
        Add([
            Made.Event(1, 1, "Zimt speaks in Japan", "Japan").Under("Zimt affair"),
            Made.Event(2, 30, "Quark resigns in Japan", "Japan").Under("Zimt affair")]);

        Tie tie = Assert.Single(_index.Relate(2));

        Assert.Equal("same topic; the first name stood in no other event until then", tie.Reason);
        Assert.Equal([Made.Entity("Japan").Id, Made.Entity("Zimt affair").Id], tie.Context);
    }

    [Fact]
    public void Two_shared_countries_relate_two_events()
    {
        Add(Made.Others(100, 60, 0));
        Add([Made.Event(1, 1, "Zimt of Japan visits Chile", "Japan", "Chile"), Made.Event(2, 2, "Quark of Chile visits Japan", "Japan", "Chile")]);

        Assert.Single(_index.Relate(2));
    }

    [Fact]
    public void An_entity_of_the_fifty_commonest_does_not_relate_alone_from_forty_events_on()
    {
        Assert.Contains(WithBrimIn(39).Relate(2), tie => tie.Earlier == 1);
        Assert.DoesNotContain(WithBrimIn(40).Relate(2), tie => tie.Earlier == 1);
    }

    private static SmallIndex WithBrimIn(int events)
    {
        SmallIndex index = new(new Relating());
        foreach (RelationSubject subject in Enumerable.Range(0, events - 2).Select(n => Made.Event(2000 + n, 0, "", "Brim"))
            .Append(Made.Event(1, 5, "Zimt", "Brim")).Append(Made.Event(2, 6, "Quark", "Brim")).Concat(Made.Others(5000, 2000, 0)))
        {
            index.Add(subject);
        }

        return index;
    }

    [Fact]
    public void Events_of_the_same_day_are_not_related()
    {
        Add(Made.Others(100, 60, 0));
        Add([Made.Event(1, 7, "Wexel opens", "Wexel Dam"), Made.Event(2, 7, "Wexel opens", "Wexel Dam")]);

        Assert.Empty(_index.Relate(1));
        Assert.Empty(_index.Relate(2));
    }

    [Fact]
    public void A_pair_without_shared_entities_is_related_by_rare_words_which_the_reason_names()
    {
        Add(Made.Others(100, 200, 0));
        Add([Made.Event(1, 1, "M23 takes Uvira after a siege"), Made.Event(2, 40, "Talks open as Uvira waits for M23")]);

        Tie tie = Assert.Single(_index.Relate(2));

        Assert.Empty(tie.Context);
        Assert.Equal("words in common: M23, Uvira", string.Join(": ", tie.Reason.Split(": ")[0], string.Join(", ", tie.Reason.Split(": ")[1].Split(", ").Order(StringComparer.Ordinal))));
    }

    [Fact]
    public void A_shared_number_with_its_unit_is_named()
    {
        Add(Made.Others(100, 200, 0));
        Add([
            Made.Event(1, 1, "Zimt is elected with 94.4 per cent", "Zimt"),
            Made.Event(2, 40, "Zimt, elected with 94.4 per cent, resigns", "Zimt")]);

        Assert.Contains("94.4 per cent", Assert.Single(_index.Relate(2)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_the_cited_articles_addresses_relate_as_well()
    {
        Add(Made.Others(100, 200, 0));
        ValueList<string> addresses = ["https://news.example/world/2020/zeppelin-hangar-collapses-12345"];
        Add([Made.Event(1, 1, "Zeppelin hangar falls"), Made.Event(2, 5, "Rescuers search on") with { Addresses = addresses }]);

        Assert.Equal("words in common: hangar, zeppelin; 4 days apart", Assert.Single(_index.Relate(2)).Reason);
    }

    private void Add(IEnumerable<RelationSubject> subjects)
    {
        foreach (RelationSubject subject in subjects)
        {
            _index.Add(subject);
        }
    }
}
