namespace Annals.Benchmarks;

/// <summary>A rig found what must not be, or lacks what it needs. The message says which and where.</summary>
internal sealed class RigException(string message) : InvalidOperationException(message);
