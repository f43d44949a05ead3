namespace Annals.App.Publishing;

/// <summary>The site cannot be written to its folder; the message is a clause without a full stop.</summary>
internal sealed class PublishingException(string message, int exitCode, Exception? inner = null) : IOException(message, inner)
{
    private const int NoSpace = 28;
    private const int NoSpaceWindows = unchecked((int)0x80070070);
    private const int QuotaExceeded = 122;

    public int ExitCode { get; } = exitCode;

    /// <summary>The folder is not ours to write to: the user has to choose.</summary>
    public static PublishingException Refused(string message) => new(message, App.ExitCode.WrongUsage);

    /// <summary>What the file system answered, in words.</summary>
    /// <param name="folder">the output folder</param>
    public static PublishingException Of(string folder, Exception fault) => new(
        fault is UnauthorizedAccessException ? $"{folder} cannot be written: it is read-only or belongs to someone else"
        : fault.HResult is NoSpace or NoSpaceWindows or QuotaExceeded ? $"{folder} cannot be written: the disk is full; every page in it is whole, and the next build finishes the rest"
        : $"{folder} cannot be written: {fault.Message.ReplaceLineEndings(" ").TrimEnd('.')}",
        App.ExitCode.Storage,
        fault);
}
