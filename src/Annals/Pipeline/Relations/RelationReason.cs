using System.Globalization;
using Annals.Model;

namespace Annals.Pipeline.Relations;

/// <summary>The words in which a relation is explained, besides the names of what is shared. True as of the later event's day.</summary>
internal sealed class RelationReason(CountryNames countries)
{
    private const int MostWords = 3;
    private const int MostLands = 3;
    private const int FewEvents = 12;
    private const int NearDays = 7;

    /// <summary>One event in 30, as a natural logarithm.</summary>
    private const double Telling = 3.4;

    /// <param name="days">between the two events</param>
    public string InWords(PairTest pair, int days)
    {
        List<string> parts = [];
        if (pair.SameTopic)
        {
            parts.Add("same topic");
        }

        string[] lands = [.. pair.Lands.Select(countries.NameOf).OfType<string>().Take(MostLands)];
        if (lands.Length > 0 && (pair.Entities == 0 || (pair.OnlyCountries && lands.Length > pair.Entities)))
        {
            parts.Add($"both speak of {Listed(lands)}");
        }

        AddWords(pair, parts);
        if (pair.RarestEntity is > 0 and <= FewEvents)
        {
            parts.Add(pair.RarestEntity == 2
                ? "the first name stood in no other event until then"
                : string.Create(CultureInfo.InvariantCulture, $"the first name stood in only {pair.RarestEntity} events until then"));
        }

        if (days <= NearDays)
        {
            parts.Add(days == 1 ? "one day apart" : string.Create(CultureInfo.InvariantCulture, $"{days} days apart"));
        }

        if (parts.Count == 0)
        {
            parts.Add(pair.Entities == 1 ? "one name in common" : string.Create(CultureInfo.InvariantCulture, $"{pair.Entities} names in common"));
        }

        return string.Join("; ", parts);
    }

    private static void AddWords(PairTest pair, List<string> parts)
    {
        // Beside names only words that say something of their own; without them whatever the relation rests on.
        double least = pair.OnlyCountries ? 0 : Telling;
        string[] words = [.. pair.Words.Where(word => word.Rarity >= least).Select(word => Word(word.Feature)).OfType<string>().Take(MostWords)];
        if (words.Length > 0)
        {
            parts.Add($"{(words.Length == 1 ? "word" : "words")} in common: {string.Join(", ", words)}");
        }
        else if (parts.Count == 0 && pair.Entities == 0)
        {
            parts.Add("rare words in common");
        }
    }

    private static string? Word(Feature feature)
    {
        if (FeatureKey.Kind(feature.Key) == FeatureKind.Number)
        {
            return NumberKey.Read(feature.Key);
        }

        return WordKey.Read(feature.Key) is { } word ? WordWeight.AsPrinted(feature.Weight, word) : null;
    }

    private static string Listed(string[] names) => names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
}
