namespace Annals.Formats.Warc;

/// <summary>One record of a web archive.</summary>
/// <param name="Type"><c>warcinfo</c>, <c>response</c>, <c>resource</c>, <c>request</c>, <c>metadata</c>, <c>revisit</c> …; of an ARC file <c>arc_header</c> or <c>response</c></param>
/// <param name="Url">its target, without the angle brackets some writers put around it</param>
/// <param name="Date">ISO 8601</param>
/// <param name="Offset">where its gzip member begins in the file; within a member that holds several records, that plus its place in what comes out of the member</param>
public sealed record ArchiveRecord(string Type, string? Url, string? Date, long Offset)
{
    public string? Id { get; init; }

    /// <summary>The media type of the block, with its parameters.</summary>
    public string? ContentType { get; init; }

    /// <summary>The digest of the body as the archive states it.</summary>
    public string? PayloadDigest { get; init; }

    /// <summary>The record whose body a revisit repeats: its id, address and date where they are stated.</summary>
    public string? RefersTo { get; init; }

    public string? RefersToUrl { get; init; }

    public string? RefersToDate { get; init; }

    /// <summary>What a chronicle called it that wrote this archive; null where another program did.</summary>
    public string? CaptureName { get; init; }

    /// <summary>Its date says nothing: the chronicle that wrote it knows none.</summary>
    public bool IsUntimed { get; init; }

    /// <summary>The block; valid until the next record is read.</summary>
    public ReadOnlyMemory<byte> Block { get; init; }
}
