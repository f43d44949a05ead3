using Annals.Model;

namespace Annals.Pipeline.Acquisition;

/// <summary>What opening a file gave: a capture or one sentence that says why not.</summary>
/// <param name="Name">the name of the <see cref="FoundFile"/></param>
public sealed record FileReading(string Name, Capture? Capture, string? Refusal);
