namespace Annals.Pipeline.Acquisition.Http;

/// <summary>Asked before each request of an exchange, the first and every redirection; gives why it may not be made, or null.</summary>
public delegate ValueTask<FetchRefusal?> HopCheck(Uri address, CancellationToken cancellation);
