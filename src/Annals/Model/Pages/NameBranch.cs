namespace Annals.Model.Pages;

/// <summary>The names whose keys begin with the same letters, by how they go on.</summary>
/// <param name="Own">how many keys end there</param>
/// <param name="Longer">the beginnings that are one letter longer, each with how many keys begin so, in order</param>
public sealed record NameBranch(int Own, ValueList<(string Prefix, int Names)> Longer)
{
    public int Names => Own + Longer.Sum(longer => longer.Names);
}
