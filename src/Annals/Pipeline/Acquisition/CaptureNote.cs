namespace Annals.Pipeline.Acquisition;

/// <summary>What is known about a file from outside: an option of the command line, or a line of a <c>--meta</c> file.</summary>
/// <param name="Url">the address it came from</param>
/// <param name="ContentType">its media type with parameters, as the server declared it</param>
/// <param name="Seen">when it was seen</param>
public sealed record CaptureNote(string? Url = null, string? ContentType = null, DateTimeOffset? Seen = null)
{
    /// <summary>These notes, with what is missing taken from <paramref name="other"/>.</summary>
    public CaptureNote Or(CaptureNote other) => new(Url ?? other.Url, ContentType ?? other.ContentType, Seen ?? other.Seen);
}
