namespace Annals.Benchmarks.Running;

/// <summary>A request to a <see cref="LoopbackServer"/>.</summary>
/// <param name="Tag">the <c>ETag</c> that the program knows; null: it asks for the whole</param>
internal sealed record LoopbackRequest(int Host, string Path, string? Tag);
