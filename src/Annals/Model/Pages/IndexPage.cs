namespace Annals.Model.Pages;

/// <summary>The index of all topics, categories, entities or publishers, or the part of it under some first letters.</summary>
/// <param name="Part">which part (<see cref="NameIndex"/>)</param>
/// <param name="Above">the prefixes of the parts it lies in, from the first letter on, without itself; how many names those have they say themselves</param>
/// <param name="Below">the parts under it, in order</param>
/// <param name="Foremost">on the first page of an index that has parts: the names with most events, most first</param>
/// <param name="Names">the names on this page, in order</param>
public sealed record IndexPage(
    SubjectKind Kind,
    NameIndexPart Part,
    ValueList<string> Above,
    ValueList<NameIndexPart> Below,
    ValueList<CountedName> Foremost,
    ValueList<CountedName> Names)
{
    /// <summary>The site path of this page.</summary>
    public string Url => AddressOf(Kind, Part.Prefix);

    /// <summary>The site path of the part of an index under <paramref name="prefix"/>: <c>entities/index-x</c>.</summary>
    public static string AddressOf(SubjectKind kind, string prefix) => $"{SubjectName.Folder(kind)}/{(prefix.Length == 0 ? "index" : "index-" + prefix)}";

    /// <param name="path">the part, after those that it lies in (<see cref="NameIndex.Path"/>)</param>
    /// <param name="names">the names of the part itself, in order</param>
    public static IndexPage Of(SubjectKind kind, NameIndex index, ValueList<NameIndexPart> path, ValueList<CountedName> foremost, ValueList<CountedName> names) =>
        new(kind, path[^1], path.Skip(1).SkipLast(1).Select(part => part.Prefix).ToValueList(), index.Below(path[^1]), foremost, names);
}
