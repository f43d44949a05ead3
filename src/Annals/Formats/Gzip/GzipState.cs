namespace Annals.Formats.Gzip;

/// <summary>How much of a gzip file could be decoded.</summary>
public enum GzipState
{
    /// <summary>every member is complete, with the right checksum and length</summary>
    Whole,

    /// <summary>cut off: what stands before the cut was decoded</summary>
    Partial,

    /// <summary>a checksum, a length or the coding itself is wrong</summary>
    Damaged,

    /// <summary>more comes out than the limit allows; nothing is kept</summary>
    TooLarge,
}
