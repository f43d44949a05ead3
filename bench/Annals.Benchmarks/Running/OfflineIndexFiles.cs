using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Annals.Benchmarks.Running;

/// <summary>The index of a site of plain files, read as its scripts hold it, and queries made of what stands in it.</summary>
internal sealed partial class OfflineIndexFiles
{
    private const int HeadlinesKept = 5000;

    private readonly List<(string Year, string[] Words, string Phrase)> _headlines = [];
    private readonly string[] _common;

    /// <param name="site">its folder</param>
    public OfflineIndexFiles(string site)
    {
        string find = Path.Combine(site, "find");
        JsonElement parts = Held(Path.Combine(find, "parts.js"));
        Events = parts.EnumerateArray().Sum(part => int.Parse(part[1].ToString(), CultureInfo.InvariantCulture));
        string[] files = [.. Directory.EnumerateFiles(find, "rows-*.js", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        int step = Math.Max(1, files.Length * 16 / HeadlinesKept);
        foreach (string file in files.Where((file, i) => i % step == 0 && char.IsAsciiDigit(Path.GetFileName(Path.GetDirectoryName(file))![0])))
        {
            string year = Path.GetFileName(Path.GetDirectoryName(file)!);
            _headlines.AddRange(Held(file).EnumerateArray().Select(row => (year[..4], Words(row), Phrase().Match(Headline(row)).Value)).Where(row => row.Item2.Length > 5 && row.Value.Length > 0));
        }

        if (_headlines.Count == 0)
        {
            throw new RigException($"there are no headlines in {find}");
        }

        _common = [.. _headlines.SelectMany(row => row.Words.Distinct()).CountBy(word => word).OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Take(20).Select(word => word.Key)];
    }

    public int Events { get; }

    /// <summary>Queries of every kind that the language has, and whether something must be found.</summary>
    public IEnumerable<(string Query, bool MustFind)> Queries(Random random, int count)
    {
        for (int i = 0; i < count; i++)
        {
            (string year, string[] words, string phrase) = _headlines[random.Next(_headlines.Count)];
            int at = random.Next(words.Length - 2);
            string rare = words.MaxBy(word => word.Length)!;
            string common = _common[random.Next(_common.Length)];
            yield return (i % 12) switch
            {
                0 => (common, true),
                1 => (rare, true),
                2 => ($"{words[at]} {words[at + 1]} ", true),
                3 => ($"\"{phrase}\"", true),
                4 => ($"{rare[..Math.Min(3, rare.Length)]}*", true),
                5 => ($"{common} {rare}", true),
                6 => ($"{rare} after:{year} before:{int.Parse(year, CultureInfo.InvariantCulture) + 1}", true),
                7 => ($"{common} before:{int.Parse(year, CultureInfo.InvariantCulture) + 1}", true),
                8 => ($"{common} {_common[random.Next(_common.Length)]}", true),
                9 => ($"{rare} -{rare}", false),
                10 => ($"{rare}zyxwv", false),
                _ => ($"\"{phrase}\" -zyxwv", true),
            };
        }
    }

    /// <summary>What a script hands over.</summary>
    private static JsonElement Held(string file)
    {
        string text = File.ReadAllText(file);
        using JsonDocument document = JsonDocument.Parse(text[(text.IndexOf(',', StringComparison.Ordinal) + 1)..text.LastIndexOf(')')]);
        return document.RootElement.Clone();
    }

    /// <summary>Plain words of the headline: how others are folded is tried by tests.</summary>
    private static string[] Words(JsonElement row) => [.. PlainWord().Matches(Headline(row)).Select(word => word.Value)];

    private static string Headline(JsonElement row)
    {
        string rest = row.GetArrayLength() > 3 ? row[3].ToString() : "";
        string title = row[0].ToString();
        return ((rest.Length > 0 ? title.TrimEnd('…') : title) + rest).ToLowerInvariant();
    }

    [GeneratedRegex("(?<![^\\s(\"])[a-z]{2,}(?![^\\s,.;)\"])", RegexOptions.None, 1000)]
    private static partial Regex PlainWord();

    [GeneratedRegex("(?<![^\\s])[a-z]{2,} [a-z]{2,} [a-z]{2,}(?![^\\s])", RegexOptions.None, 1000)]
    private static partial Regex Phrase();
}
