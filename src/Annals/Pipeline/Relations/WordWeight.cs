namespace Annals.Pipeline.Relations;

/// <summary>The weight byte of a word: how much it counts, and what must be known of it to judge and name it.</summary>
internal static class WordWeight
{
    private const byte Present = 1;
    private const byte NameOnlyBit = 2;
    private const byte NamedBit = 4;
    private const byte CapitalBit = 8;
    private const byte AcronymBit = 16;
    private const byte LandBit = 32;

    /// <param name="nameOnly">it stands only in the name of a linked entity, not in the headline: it counts less</param>
    /// <param name="named">it is part of the name of an entity the event links</param>
    /// <param name="capital">it was printed with a capital letter inside a sentence</param>
    /// <param name="acronym">it was printed in capitals</param>
    /// <param name="land">it names a country or its people</param>
    public static byte Of(bool nameOnly, bool named, bool capital, bool acronym, bool land) => (byte)(Present
        | (nameOnly ? NameOnlyBit : 0) | (named ? NamedBit : 0) | (capital ? CapitalBit : 0) | (acronym ? AcronymBit : 0) | (land ? LandBit : 0));

    /// <summary>How much the word counts, in sixteenths.</summary>
    public static int Sixteenths(byte weight) => (weight & NameOnlyBit) != 0 ? 10 : 16;

    public static bool IsNamed(byte weight) => (weight & NamedBit) != 0;

    public static bool IsLand(byte weight) => (weight & LandBit) != 0;

    /// <summary>The word, in lower case as its key gives it, as it was printed.</summary>
    public static string AsPrinted(byte weight, string word) =>
        (weight & AcronymBit) != 0 ? word.ToUpperInvariant()
        : (weight & CapitalBit) != 0 ? char.ToUpperInvariant(word[0]) + word[1..]
        : word;
}
