namespace Annals.Pipeline.Relations;

/// <summary>The weight byte of an entity: where it stands, so that equally rare ones keep the order of the headline.</summary>
internal static class EntityWeight
{
    private const int MostPositions = 120;
    private const byte HeadlineLeast = 128;

    public static byte InHeadline(int position) => (byte)(byte.MaxValue - Math.Min(position, MostPositions));

    public static byte InTopicOnly(int position) => (byte)(HeadlineLeast - 1 - Math.Min(position, MostPositions));

    /// <summary>How much it counts, in sixteenths.</summary>
    public static int Sixteenths(byte weight) => weight >= HeadlineLeast ? 16 : 10;
}
