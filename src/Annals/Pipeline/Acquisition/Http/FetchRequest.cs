namespace Annals.Pipeline.Acquisition.Http;

/// <summary>What is to be fetched.</summary>
/// <param name="Address">its address, as given</param>
/// <param name="Tag">the <c>ETag</c> of what is known already</param>
/// <param name="Modified">the <c>Last-Modified</c> of what is known already, as it came</param>
/// <param name="IsProgramInterface">the owner named an interface made for programs: what <c>robots.txt</c> asks of those that follow links is not about it</param>
public sealed record FetchRequest(string Address, string? Tag = null, string? Modified = null, bool IsProgramInterface = false);
