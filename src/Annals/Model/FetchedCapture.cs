namespace Annals.Model;

/// <summary>A capture with what the server said along with it.</summary>
/// <param name="Headers">of the answer, a line each</param>
public sealed record FetchedCapture(Capture Capture, DateTimeOffset Fetched, int Status, string Headers);
