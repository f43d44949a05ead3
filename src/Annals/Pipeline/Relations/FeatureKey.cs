using Annals.Model;

namespace Annals.Pipeline.Relations;

/// <summary>Keys of features: the kind in the top byte, below it what the feature stands for.</summary>
internal static class FeatureKey
{
    private const int Bits = 56;
    private const long Below = (1L << Bits) - 1;

    public static long Of(FeatureKind kind, long number) => ((long)kind << Bits) | (number & Below);

    public static long OfName(FeatureKind kind, string name) => Of(kind, StableHash.Bits(Folding.Key(name), Bits - 1));

    public static FeatureKind Kind(long key) => (FeatureKind)(key >> Bits);

    public static long Number(long key) => key & Below;
}
