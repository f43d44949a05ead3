namespace Annals.Storage;

/// <summary>A recorded state of a day page.</summary>
/// <param name="Id">the chronicle's number of the state</param>
/// <param name="Part">which of the days in the capture it is, from 0</param>
/// <param name="Sha256">of the capture's bytes as they were imported, in hexadecimal digits</param>
/// <param name="IsRedacted">suppressed text was taken out of the capture</param>
public sealed record StateOrigin(
    long Id, DateOnly Day, string Page, DateTimeOffset? StateTime, string? PageRevision, long CaptureId, int Part, string Sha256, bool IsRedacted);
