namespace Annals.Storage;

/// <summary>Why an input was refused.</summary>
/// <param name="Name">what messages called it</param>
public sealed record ImportFault(DateTimeOffset When, string Name, string Reason);
