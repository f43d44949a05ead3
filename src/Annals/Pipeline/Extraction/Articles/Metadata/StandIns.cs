using System.Collections.Frozen;
using Annals.Language;

namespace Annals.Pipeline.Extraction.Articles.Metadata;

/// <summary>Tells by its name a picture that a site shows where an article has none: its logo, a placeholder (<c>data/image-stand-ins.tsv</c>).</summary>
internal static class StandIns
{
    private const int ManyWords = 2;

    private static readonly (string Word, string Kind)[] Table = [.. EmbeddedTable.Rows("image-stand-ins.tsv").SelectMany(row => row[0].Split('|').Select(word => (word, row[1])))];

    private static readonly FrozenDictionary<string, string> Words = Table.Where(row => row.Kind != "folder").ToFrozenDictionary(row => row.Word, row => row.Kind, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Folders = Table.Where(row => row.Kind == "folder").Select(row => row.Word).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Holds(string url)
    {
        string path = url.Split('?', '#')[0].TrimEnd('/');
        string name = path[(path.LastIndexOf('/') + 1)..];
        if (name.EndsWith(".ico", StringComparison.OrdinalIgnoreCase) || path.Split('/').SkipLast(1).Any(Folders.Contains))
        {
            return true;
        }

        int dot = name.LastIndexOf('.');
        string[] kinds = [.. Parts(dot > 0 ? name[..dot] : name).Select(part => Words.GetValueOrDefault(part, ""))];
        bool mark = kinds.Contains("mark");
        return kinds.Contains("own") || (mark && (kinds.Count(kind => kind is "mark" or "place") >= ManyWords || !kinds.Contains("")));
    }

    /// <summary>The words of a name, small, without numbers: <c>SiteLogo-2024_big</c> is site, logo, big.</summary>
    private static List<string> Parts(string name)
    {
        List<string> parts = [];
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            bool letter = i < name.Length && char.IsAsciiLetter(name[i]);
            bool hump = letter && i > start && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]);
            if ((!letter || hump) && i > start)
            {
                parts.Add(name[start..i].ToLowerInvariant());
            }

            start = letter ? (hump || i == start ? i : start) : i + 1;
        }

        return parts;
    }
}
