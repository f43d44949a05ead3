namespace Annals.Pipeline.Acquisition.Http;

/// <summary>Why nothing was fetched, in words.</summary>
/// <param name="Reason">a sentence without its full stop</param>
public sealed record FetchRefusal(FetchFault Fault, string Reason);
