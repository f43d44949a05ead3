namespace Annals.Pipeline.Relations;

/// <summary>The weight byte of a word: how much it counts, and what must be known of it to judge a pair.</summary>
internal static class WordWeight
{
    /// <summary>Counts in full, in sixteenths.</summary>
    public const int Full = 16;

    /// <summary>Stands only in the name of a linked entity, not in the headline.</summary>
    public const int NameOnly = 10;

    private const byte CountMask = 31;
    private const byte NamedBit = 32;
    private const byte CapitalBit = 64;
    private const byte LandBit = 128;

    /// <param name="named">it is part of the name of an entity the event links</param>
    /// <param name="capital">it was printed with a capital letter inside a sentence</param>
    /// <param name="land">it names a country or its people</param>
    public static byte Of(int sixteenths, bool named, bool capital, bool land) =>
        (byte)(sixteenths | (named ? NamedBit : 0) | (capital ? CapitalBit : 0) | (land ? LandBit : 0));

    public static int Sixteenths(byte weight) => weight & CountMask;

    public static bool IsNamed(byte weight) => (weight & NamedBit) != 0;

    public static bool IsCapital(byte weight) => (weight & CapitalBit) != 0;

    public static bool IsLand(byte weight) => (weight & LandBit) != 0;
}
