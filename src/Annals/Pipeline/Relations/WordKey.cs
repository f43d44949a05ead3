using Annals.Model;

namespace Annals.Pipeline.Relations;

/// <summary>
/// Keys of words. A word of Latin letters and digits stands in its key itself, so that a reason can name it; of a longer one its first letters
/// do. Words of other scripts are hashed.
/// </summary>
internal static class WordKey
{
    private const int MostLetters = 11;
    private const int MostSigns = 10;
    private const long Letters = 28;
    private const long Signs = 38;
    private const long Cut = 27;

    /// <summary>Set where the key is no word of letters alone: those have 28¹¹ keys, which is less than 2⁵⁵.</summary>
    private const long Mixed = 1L << 55;

    /// <summary>Set beside <see cref="Mixed"/> where the key is a hash: words with digits have 38¹⁰ keys, which is less than 2⁵⁴.</summary>
    private const long Hashed = 1L << 54;

    public static long Of(string word)
    {
        bool latin = true;
        bool digits = false;
        foreach (char c in word)
        {
            latin &= c is (>= 'a' and <= 'z') or (>= '0' and <= '9');
            digits |= c is >= '0' and <= '9';
        }

        long number = !latin ? Mixed | Hashed | StableHash.Bits(word, 54)
            : digits ? Mixed | Pack(word, MostSigns, Signs)
            : Pack(word, MostLetters, Letters);
        return FeatureKey.Of(FeatureKind.Word, number);
    }

    /// <summary>The word, or its first letters and "…"; null where the key holds only a hash.</summary>
    public static string? Read(long key)
    {
        long number = FeatureKey.Number(key);
        if ((number & Mixed) == 0)
        {
            return Unpack(number, Letters);
        }

        return (number & Hashed) == 0 ? Unpack(number & ~Mixed, Signs) : null;
    }

    /// <summary>Plural and singular are one word: the endings that English, French, Spanish and Portuguese share.</summary>
    public static string Singular(string word)
    {
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal))
        {
            return word[..^3] + "y";
        }

        if (word.Length > 4 && (word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal)
            || word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)))
        {
            return word[..^2];
        }

        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }

    private static long Pack(string word, int most, long radix)
    {
        long packed = 0;
        foreach (char c in word.AsSpan(0, word.Length <= most ? word.Length : most - 1))
        {
            packed = (packed * radix) + (c >= 'a' ? c - 'a' + 1 : Cut + 1 + c - '0');
        }

        return word.Length <= most ? packed : (packed * radix) + Cut;
    }

    private static string Unpack(long packed, long radix)
    {
        Span<char> letters = stackalloc char[MostLetters];
        int at = MostLetters;
        for (; packed > 0 && at > 0; packed /= radix)
        {
            long sign = packed % radix;
            letters[--at] = sign == Cut ? '…' : (char)(sign < Cut ? 'a' + sign - 1 : '0' + sign - Cut - 1);
        }

        return letters[at..].ToString();
    }
}
