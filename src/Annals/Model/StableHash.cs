namespace Annals.Model;

/// <summary>A 64-bit hash of text that is the same in every run and on every machine. Not for secrets.</summary>
/// <remarks>FNV-1a over UTF-16 code units, finished with the 64-bit mixer of MurmurHash3, so that all bits are usable.</remarks>
public static class StableHash
{
    public static ulong Of(ReadOnlySpan<char> text, ulong seed = 0)
    {
        ulong hash = 14695981039346656037UL ^ seed;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        hash ^= hash >> 33;
        hash *= 0xc4ceb9fe1a85ec53UL;
        return hash ^ (hash >> 33);
    }

    /// <summary>A non-negative number of <paramref name="bits"/> bits.</summary>
    public static long Bits(ReadOnlySpan<char> text, int bits, ulong seed = 0) => (long)(Of(text, seed) >> (64 - bits));
}
