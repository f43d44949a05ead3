namespace Annals.App;

/// <summary>Tells a disk that is full or may not be written from what is unexpected.</summary>
internal static class DiskFault
{
    private const int NoSpace = 28;
    private const int ReadOnly = 30;
    private const int QuotaExceeded = 122;
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>What is wrong with the disk; null: it is not the disk.</summary>
    public static string? Of(IOException fault) => fault.HResult switch
    {
        NoSpace or WindowsHandleDiskFull or WindowsDiskFull => "the disk is full",
        ReadOnly => "the disk is read-only",
        QuotaExceeded => "no more room is allowed on the disk",
        _ => null,
    };
}
