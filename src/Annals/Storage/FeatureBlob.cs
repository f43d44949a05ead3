using System.Buffers.Binary;
using Annals.Model;

namespace Annals.Storage;

/// <summary>How features and postings are written in the database: fixed-width, little-endian.</summary>
internal static class FeatureBlob
{
    public const int FeatureBytes = 9;
    public const int PostingBytes = 12;

    public static byte[] Write(ReadOnlySpan<Feature> features)
    {
        byte[] blob = new byte[features.Length * FeatureBytes];
        for (int i = 0; i < features.Length; i++)
        {
            Span<byte> at = blob.AsSpan(i * FeatureBytes);
            BinaryPrimitives.WriteInt64LittleEndian(at, features[i].Key);
            at[8] = features[i].Weight;
        }

        return blob;
    }

    /// <summary>How many features are written there.</summary>
    public static int Features(ReadOnlySpan<byte> blob) => blob.Length / FeatureBytes;

    public static Feature[] ReadFeatures(ReadOnlySpan<byte> blob)
    {
        Feature[] features = new Feature[Features(blob)];
        ReadFeatures(blob, features);
        return features;
    }

    /// <param name="into">as many as are written there</param>
    public static void ReadFeatures(ReadOnlySpan<byte> blob, Span<Feature> into)
    {
        for (int i = 0; i < into.Length; i++)
        {
            ReadOnlySpan<byte> at = blob[(i * FeatureBytes)..];
            into[i] = new Feature(BinaryPrimitives.ReadInt64LittleEndian(at), at[8]);
        }
    }

    /// <summary>The keys alone.</summary>
    public static ValueList<long> ReadKeys(ReadOnlySpan<byte> blob)
    {
        long[] keys = new long[Features(blob)];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = BinaryPrimitives.ReadInt64LittleEndian(blob[(i * FeatureBytes)..]);
        }

        return ValueList.Owning(keys);
    }

    public static byte[] Write(List<Posting> postings)
    {
        byte[] blob = new byte[postings.Count * PostingBytes];
        for (int i = 0; i < postings.Count; i++)
        {
            Span<byte> at = blob.AsSpan(i * PostingBytes);
            BinaryPrimitives.WriteInt32LittleEndian(at, postings[i].Day);
            BinaryPrimitives.WriteInt64LittleEndian(at[4..], postings[i].Event);
        }

        return blob;
    }

    /// <summary>How many postings are written there.</summary>
    public static int Postings(ReadOnlySpan<byte> blob) => blob.Length / PostingBytes;

    /// <param name="into">as many as are written there</param>
    public static void ReadNewestFirst(ReadOnlySpan<byte> blob, Span<Posting> into)
    {
        for (int i = 0; i < into.Length; i++)
        {
            ReadOnlySpan<byte> at = blob[((into.Length - 1 - i) * PostingBytes)..];
            into[i] = new Posting(BinaryPrimitives.ReadInt32LittleEndian(at), BinaryPrimitives.ReadInt64LittleEndian(at[4..]));
        }
    }

    public static void ReadPostings(ReadOnlySpan<byte> blob, List<Posting> into)
    {
        for (int at = 0; at < blob.Length; at += PostingBytes)
        {
            into.Add(new Posting(BinaryPrimitives.ReadInt32LittleEndian(blob[at..]), BinaryPrimitives.ReadInt64LittleEndian(blob[(at + 4)..])));
        }
    }
}
