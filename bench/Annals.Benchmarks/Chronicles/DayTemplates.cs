using System.Globalization;

namespace Annals.Benchmarks.Chronicles;

/// <summary>The bodies of real days, or days of our own making where there are none.</summary>
internal static class DayTemplates
{
    private static readonly string[] Categories =
        ["Armed conflicts and attacks", "Arts and culture", "Business and economy", "Disasters and accidents", "International relations", "Law and crime", "Politics and elections", "Sports"];

    public static IReadOnlyList<IReadOnlyList<TemplateLine>> Read(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.wiki").Order(StringComparer.Ordinal).Select(file => Body(File.ReadLines(file))).Where(day => day.Count > 0)];

    /// <summary>Days with some eighteen entries each, as the real ones have.</summary>
    public static IReadOnlyList<IReadOnlyList<TemplateLine>> Make(Random random, Vocabulary words) =>
        [.. Enumerable.Range(0, 90).Select(_ => MakeDay(random, words))];

    private static List<TemplateLine> Body(IEnumerable<string> lines)
    {
        List<TemplateLine> body = [];
        foreach (string line in lines)
        {
            int stars = line.Length - line.TrimStart('*').Length;
            int cited = line.IndexOf("[http", StringComparison.Ordinal);
            if (stars > 0 && cited >= 0)
            {
                body.Add(new(TemplateLine.Sort.Entry, stars, line[cited..]));
            }
            else if (stars > 0)
            {
                body.Add(new(TemplateLine.Sort.Topic, stars, line[stars..].Trim()));
            }
            else if (line.StartsWith("'''", StringComparison.Ordinal))
            {
                body.Add(new(TemplateLine.Sort.Category, 0, line.Trim('\'', ' ')));
            }
        }

        return body;
    }

    private static List<TemplateLine> MakeDay(Random random, Vocabulary words)
    {
        List<TemplateLine> body = [];
        foreach (string category in Categories)
        {
            body.Add(new(TemplateLine.Sort.Category, 0, category));
            body.Add(new(TemplateLine.Sort.Topic, 1, $"[[{words.Name(random)} {Vocabulary.Noun(random)}]]"));
            int entries = random.Next(1, 4);
            for (int i = 0; i < entries; i++)
            {
                string paper = random.Next(40).ToString(CultureInfo.InvariantCulture);
                string address = string.Create(CultureInfo.InvariantCulture, $"https://paper{paper}.example/world/{Vocabulary.Noun(random)}-{random.Next(1_000_000)}");
                body.Add(new(TemplateLine.Sort.Entry, 2, $"[{address} ({Label(paper, random)})]"));
            }
        }

        return body;
    }

    /// <summary>A paper is nearly always called the same.</summary>
    private static string Label(string paper, Random random) => random.Next(10) == 0 ? $"The Paper {paper}" : $"Paper {paper}";
}
