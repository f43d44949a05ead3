namespace Annals.Formats.Warc;

/// <summary>How much of an archive is read; what is beyond is left out and named.</summary>
public static class ArchiveLimits
{
    /// <summary>The block of a record, and what comes out of its body: 64 MiB.</summary>
    public const int RecordBytes = 64 << 20;

    /// <summary>The header of a record: 32 KiB.</summary>
    public const int HeaderBytes = 32 << 10;

    /// <summary>What comes out of one gzip member: a whole archive where it was packed in one stream; 64 GiB.</summary>
    public const long MemberBytes = 64L << 30;

    /// <summary>Diagnostics of one archive.</summary>
    public const int Diagnostics = 100;

    /// <summary>Archives in one WACZ file.</summary>
    public const int Parts = 10_000;
}
