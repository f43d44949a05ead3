using Annals.Model;

namespace Annals.Pipeline.Site;

/// <summary>The files that every site holds as they are: style sheet, script, mark, schemas.</summary>
public static class SiteAssets
{
    private const string Folder = "site/";
    private const string Script = "script.js";
    private const string FindScript = "find.js";

    /// <summary>Their paths in the site, with extension, in ordinal order.</summary>
    public static ValueList<string> Names { get; } =
        typeof(SiteAssets).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..].Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToValueList();

    /// <param name="name">one of <see cref="Names"/></param>
    public static byte[] Read(string name)
    {
        using Stream stream = typeof(SiteAssets).Assembly.GetManifestResourceStream(Folder + name)
            ?? throw new ArgumentException($"no file of the site is called {name}", nameof(name));
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return name switch
        {
            Script => ScriptWords.Before(bytes),
            FindScript => ScriptWords.BeforeFind(bytes),
            _ => bytes,
        };
    }
}
