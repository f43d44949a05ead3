namespace Annals.Model;

/// <summary>An entry held back until a later state of its page or a person confirms it.</summary>
public sealed record HeldEntry(DateOnly Date, int Line, string Text, string Reason);
