using Annals.Language;
using Annals.Model;

namespace Annals.Pipeline.Relations;

/// <summary>Reads the features of an event: entities, topic pages, category, countries spoken of, words and numbers. Bounded whatever the event.</summary>
internal sealed class FeatureReader(CountryNames countries)
{
    /// <summary>No event has more features than this.</summary>
    public const int MostFeatures = MostEntities + (2 * MostTopicPages) + 1 + MostLands + MostHeadlineWords + MostNameWords + MostAddressWords + MostNumbers;

    private const int MostEntities = 24;
    private const int MostTopicPages = 8;
    private const int MostLands = 6;
    private const int MostHeadlineWords = 40;
    private const int MostNameWords = 24;
    private const int MostAddressWords = 16;
    private const int MostNumbers = 8;
    private const int MostHeadline = 2000;
    private const int MostName = 200;
    private const int MostAddresses = 4;
    private const int LeastLetters = 3;
    private const byte LeadLand = 2;
    private const byte Plain = 1;

    private readonly StopWords _stop = new();

    /// <summary>In ascending order of key.</summary>
    public ValueList<Feature> Read(RelationSubject subject)
    {
        SortedDictionary<long, byte> features = [];
        ReadEntities(subject, features);
        if (subject.Category is { } category)
        {
            features[FeatureKey.OfName(FeatureKind.Category, category)] = Plain;
        }

        List<TextToken> headline = TextTokens.Of(subject.Headline, MostHeadline);
        List<List<TextToken>> names = [.. Entities(subject).Take(MostEntities).Select(entity => TextTokens.Of(entity.Name, MostName))];
        HashSet<string> lands = ReadLands(headline, names, features);
        HashSet<string> named = [.. names.SelectMany(name => name).Select(token => token.Text)];
        ReadWords(headline, MostHeadlineWords, false, named, lands, features);
        ReadWords([.. names.SelectMany(name => name)], MostNameWords, true, named, lands, features);
        ReadAddresses(subject, named, lands, features);
        ReadNumbers(headline, features);
        return features.Select(feature => new Feature(feature.Key, feature.Value)).ToValueList();
    }

    private static IEnumerable<SubjectEntity> Entities(RelationSubject subject) => subject.Entities.Concat(subject.Topics.SelectMany(line => line));

    private void ReadEntities(RelationSubject subject, SortedDictionary<long, byte> features)
    {
        int position = 0;
        foreach (SubjectEntity entity in subject.Entities.Take(MostEntities))
        {
            FeatureKind kind = countries.IsCountry(entity.Name) ? FeatureKind.Country : FeatureKind.Entity;
            features.TryAdd(FeatureKey.Of(kind, entity.Id), EntityWeight.InHeadline(position++));
        }

        // The innermost line says most.
        position = 0;
        foreach (SubjectEntity page in subject.Topics.Reverse().SelectMany(line => line).Take(MostTopicPages))
        {
            bool country = countries.IsCountry(page.Name);
            features.TryAdd(FeatureKey.Of(country ? FeatureKind.Country : FeatureKind.Entity, page.Id), EntityWeight.InTopicOnly(position++));
            if (!country)
            {
                features.TryAdd(FeatureKey.Of(FeatureKind.Topic, page.Id), Plain);
            }
        }
    }

    /// <summary>Notes the countries; the first one of the headline leads. Gives the words that name them.</summary>
    private HashSet<string> ReadLands(List<TextToken> headline, List<List<TextToken>> names, SortedDictionary<long, byte> features)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        byte weight = LeadLand;
        int found = 0;
        foreach (List<TextToken> tokens in names.Prepend(headline))
        {
            for (int i = 0; i < tokens.Count; i++)
            {
                if (countries.At(tokens, i) is not { } land)
                {
                    continue;
                }

                if (found < MostLands && features.TryAdd(CountryNames.Land(land.Country), weight))
                {
                    weight = Plain;
                    found++;
                }

                for (int end = i + land.Tokens; i < end; i++)
                {
                    words.Add(tokens[i].Text);
                }

                i--;
            }

            weight = Plain;
        }

        return words;
    }

    private void ReadWords(
        List<TextToken> tokens, int most, bool nameOnly, HashSet<string> named, HashSet<string> lands, SortedDictionary<long, byte> features)
    {
        int read = 0;
        for (int i = 0; i < tokens.Count && read < most; i++)
        {
            TextToken token = tokens[i];
            bool word = !token.IsNumber && (token.Text.Length >= LeastLetters || token.IsAcronym) && !_stop.Contains(token.Text);

            // How a name is printed changes with its most used spelling; what is related, and the words that say why, are not to change with it.
            byte weight = WordWeight.Of(
                nameOnly, named.Contains(token.Text), nameOnly || (i > 0 && token.IsCapital), !nameOnly && token.IsAcronym, lands.Contains(token.Text));
            if (word && features.TryAdd(WordKey.Of(WordKey.Singular(token.Text)), weight))
            {
                read++;
            }
        }
    }

    private void ReadAddresses(RelationSubject subject, HashSet<string> named, HashSet<string> lands, SortedDictionary<long, byte> features)
    {
        int read = 0;
        foreach (string word in subject.Addresses.Take(MostAddresses).SelectMany(AddressWords.Of))
        {
            byte weight = WordWeight.Of(false, named.Contains(word), false, false, lands.Contains(word) || countries.IsName(word));
            if (read < MostAddressWords && !_stop.ContainsInAddress(word) && features.TryAdd(WordKey.Of(WordKey.Singular(word)), weight))
            {
                read++;
            }
        }
    }

    private static void ReadNumbers(List<TextToken> headline, SortedDictionary<long, byte> features)
    {
        int read = 0;
        for (int i = 0; i < headline.Count && read < MostNumbers; i++)
        {
            if (NumberKey.Of(headline[i], i + 1 < headline.Count ? headline[i + 1].Text : "") is { } key && features.TryAdd(key, Plain))
            {
                read++;
            }
        }
    }
}
