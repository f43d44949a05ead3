namespace Annals.Tests.Architecture;

/// <summary>A rule of the house, with a text that breaks it: so that it is known to bite.</summary>
/// <param name="Applies">which files it is about</param>
/// <param name="Find">all breaches in all those files</param>
/// <param name="Breaking">path and text of files, each of which breaks it alone</param>
internal sealed record SourceRule(
    string Name,
    Func<SourceFile, bool> Applies,
    Func<IReadOnlyList<SourceFile>, IEnumerable<Breach>> Find,
    IReadOnlyList<(string Path, string Text)> Breaking)
{
    public static SourceRule PerFile(string name, Func<SourceFile, bool> applies, Func<SourceFile, IEnumerable<Breach>> find, params (string Path, string Text)[] breaking) =>
        new(name, applies, files => files.SelectMany(find), breaking);

    public static bool Production(SourceFile file) => file.IsProduction;

    public static bool Everything(SourceFile file) => true;
}
