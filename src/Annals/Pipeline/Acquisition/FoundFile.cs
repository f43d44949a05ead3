namespace Annals.Pipeline.Acquisition;

/// <summary>A file that a walk came upon, or a path at which there is none.</summary>
/// <param name="Name">what messages and output call it: the path below the walked folder with <c>/</c>, or the file's own name</param>
/// <param name="Path">where it is</param>
/// <param name="Fault">one sentence that says why it cannot be opened; null: nothing is known against it</param>
public sealed record FoundFile(string Name, string Path, string? Fault = null);
