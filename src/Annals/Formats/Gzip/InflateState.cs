namespace Annals.Formats.Gzip;

/// <summary>How the decoding of a deflate stream ended.</summary>
internal enum InflateState
{
    Whole,
    Cut,
    Damaged,
    TooLarge,
}
