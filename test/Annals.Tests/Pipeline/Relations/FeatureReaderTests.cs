using Annals.Language;
using Annals.Model;
using Annals.Pipeline.Relations;

namespace Annals.Tests.Pipeline.Relations;

public sealed class FeatureReaderTests
{
    private readonly FeatureReader _reader = new(new CountryNames());

    [Fact]
    public void Features_come_in_ascending_order_each_once()
    {
        ValueList<Feature> features = _reader.Read(Made.Event(1, 1, "Kuwaiti ships leave Kuwait with 1,200 tonnes of grain", "Kuwait", "Grain").Under("Grain trade"));

        Assert.True(features.Count > 6);
        Assert.Equal(features.Select(feature => feature.Key).Distinct().Order(), features.Select(feature => feature.Key));
        Assert.All(features, feature => Assert.True(feature is { Key: > 0, Weight: > 0 }));
    }

    [Fact]
    public void Countries_are_told_from_other_entities()
    {
        ValueList<Feature> features = _reader.Read(Made.Event(1, 1, "", "Japan", "Tokyo"));

        Assert.Contains(features, feature => feature.Key == FeatureKey.Of(FeatureKind.Country, Made.Entity("Japan").Id));
        Assert.Contains(features, feature => feature.Key == FeatureKey.Of(FeatureKind.Entity, Made.Entity("Tokyo").Id));
    }

    [Fact]
    public void A_topic_page_is_an_entity_too()
    {
        ValueList<Feature> features = _reader.Read(Made.Event(1, 1, "").Under("Grain trade"));

        Assert.Contains(features, feature => feature.Key == FeatureKey.Of(FeatureKind.Topic, Made.Entity("Grain trade").Id));
        Assert.Contains(features, feature => feature.Key == FeatureKey.Of(FeatureKind.Entity, Made.Entity("Grain trade").Id));
    }

    [Theory]
    [InlineData("Kuwaiti ships leave", "Kuwait")]
    [InlineData("The U.S. Senate votes", "United States")]
    [InlineData("South Koreans vote", "South Korea")]
    [InlineData("The Papua New Guinean army", "Papua New Guinea")]
    [InlineData("Envoys from the UAE arrive", "United Arab Emirates")]
    public void A_people_or_a_short_name_stands_for_its_country(string headline, string country)
    {
        long[] lands = [.. _reader.Read(Made.Event(1, 1, headline)).Select(feature => feature.Key).Where(key => FeatureKey.Kind(key) == FeatureKind.Land)];

        Assert.Equal([CountryNames.Land(country)], lands);
    }

    [Theory]
    [InlineData("they told us to polish the pole")]
    [InlineData("a chad on a ballot")]
    public void Small_letters_name_no_country(string headline) =>
        Assert.DoesNotContain(_reader.Read(Made.Event(1, 1, headline)), feature => FeatureKey.Kind(feature.Key) == FeatureKind.Land);

    [Fact]
    public void However_long_the_event_the_features_are_bounded()
    {
        string[] pages = [.. Enumerable.Range(0, 5000).Select(n => $"Page {Made.Letters(n % 10000)} France {n}")];
        string headline = string.Join(' ', Enumerable.Range(0, 100_000).Select(n => $"{Made.Letters(n % 10000)} {n},5 Peru"));
        RelationSubject subject = Made.Event(1, 1, headline, pages).Under(pages) with
        {
            Addresses = Enumerable.Range(0, 5000).Select(n => $"https://example.org/{Made.Letters(n)}-{new string('a', 1000)}").ToValueList(),
        };

        Assert.InRange(_reader.Read(subject).Count, 50, FeatureReader.MostFeatures);
    }

    [Theory]
    [InlineData("earthquake", "earthquake")]
    [InlineData("gravitational", "gravitatio…")]
    [InlineData("m23", "m23")]
    [InlineData("a", "a")]
    [InlineData("zzzzzzzzzzz", "zzzzzzzzzzz")]
    [InlineData("9999999999", "9999999999")]
    [InlineData("землетрясение", null)]
    public void A_key_of_a_word_can_be_read_back(string word, string? expected)
    {
        long key = WordKey.Of(word);

        Assert.Equal(FeatureKind.Word, FeatureKey.Kind(key));
        Assert.Equal(expected, WordKey.Read(key));
    }

    [Theory]
    [InlineData("tariffs", "tariff")]
    [InlineData("countries", "country")]
    [InlineData("clashes", "clash")]
    [InlineData("crisis", "crisis")]
    [InlineData("virus", "virus")]
    [InlineData("congress", "congress")]
    public void Plural_and_singular_are_one_word(string word, string expected) => Assert.Equal(expected, WordKey.Singular(word));

    [Theory]
    [InlineData("94.4 per cent", "94.4 per cent")]
    [InlineData("94.4%", "94.4 per cent")]
    [InlineData("$358 million", "358 million")]
    [InlineData("12,500 people", "12,500")]
    [InlineData("£75 each", "75 in money")]
    [InlineData("24.2 °C", "24.2 degrees")]
    public void A_key_of_a_number_can_be_read_back(string text, string expected)
    {
        List<TextToken> tokens = TextTokens.Of(text, 100);

        Assert.Equal(expected, NumberKey.Read(NumberKey.Of(tokens[0], tokens.Count > 1 ? tokens[1].Text : "")!.Value));
    }

    [Theory]
    [InlineData("16")]
    [InlineData("2017")]
    [InlineData("99999999999999999999999999999999999999")]
    [InlineData("7.1.2")]
    public void A_small_number_a_year_and_what_is_none_tell_nothing(string text) => Assert.Null(NumberKey.Of(TextTokens.Of(text, 100)[0], ""));

    [Theory]
    [InlineData("https://news.example/world/2020/zeppelin-hangar-collapses-12345?ref=abc#top", "world zeppelin hangar collapses")]
    [InlineData("https://news.example", "")]
    [InlineData("news.example/a1b2c3/rafale%20jets/the-fleet", "the fleet")]
    [InlineData("", "")]
    public void The_path_of_an_address_gives_its_words(string address, string expected) => Assert.Equal(expected, string.Join(' ', AddressWords.Of(address)));
}
