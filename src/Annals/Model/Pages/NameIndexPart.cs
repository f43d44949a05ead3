namespace Annals.Model.Pages;

/// <summary>One page of an index of names.</summary>
/// <param name="Prefix">what the keys of its names begin with; empty: the first page</param>
/// <param name="Names">how many names stand on it and on the parts below it</param>
/// <param name="First">position of its first name in the order of keys</param>
/// <param name="Own">how many names, from <paramref name="First"/> on, stand on the page itself</param>
/// <param name="Parent">position in <see cref="NameIndex.Parts"/> of the part it lies in; -1: none</param>
public sealed record NameIndexPart(string Prefix, int Names, int First, int Own, int Parent);
