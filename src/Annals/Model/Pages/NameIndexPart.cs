namespace Annals.Model.Pages;

/// <summary>One page of an index of names.</summary>
/// <param name="Prefix">what the keys of its names begin with; empty: the first page</param>
/// <param name="Names">how many names stand on it and on the parts below it</param>
/// <param name="IsBranch">only names whose key is the prefix itself stand on it, those that go on stand on the parts below it</param>
public sealed record NameIndexPart(string Prefix, int Names, bool IsBranch);
