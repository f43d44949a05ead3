namespace Annals.Formats.Gzip;

/// <summary>What came out of a gzip file.</summary>
/// <param name="Bytes">everything that could be decoded; empty where <see cref="GzipState.TooLarge"/></param>
/// <param name="Note">what is wrong, with its offset in the file; null where nothing is</param>
public sealed record GzipReading(GzipState State, ReadOnlyMemory<byte> Bytes, string? Note);
