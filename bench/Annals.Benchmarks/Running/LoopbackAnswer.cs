namespace Annals.Benchmarks.Running;

/// <summary>What a <see cref="LoopbackServer"/> answers.</summary>
internal sealed record LoopbackAnswer(int Status, string Body, string Type = "text/plain", string? Tag = null);
