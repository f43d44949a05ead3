using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Annals.Benchmarks.Chronicles;

/// <summary>
/// Makes day pages for years: real days repeated over the dates with other texts, other topics and other addresses, so that names are as common and as
/// rare as they are in truth. The same arguments give the same bytes.
/// </summary>
internal sealed partial class ChronicleMaker
{
    private const int Seed = 20020701;

    /// <summary>How many pages a year of the real portal has: a few dates lack theirs.</summary>
    private const double DaysAYear = 358.3;

    private static readonly DateOnly First = new(2002, 7, 1);

    private readonly Random _random = new(Seed);
    private readonly Vocabulary _words;
    private readonly IReadOnlyList<IReadOnlyList<TemplateLine>> _templates;
    private readonly IEnumerator<string> _texts;

    /// <param name="shared">the folder of public data; null: everything is made from own words</param>
    /// <exception cref="RigException">the folder holds no such data</exception>
    public ChronicleMaker(string? shared)
    {
        if (shared is not null && !Directory.Exists(Path.Combine(shared, "portal", "wikitext")))
        {
            throw new RigException($"{shared} is not the folder of public data: it has no folder portal/wikitext");
        }

        _words = new(_random);
        _templates = shared is null ? DayTemplates.Make(_random, _words) : DayTemplates.Read(Path.Combine(shared, "portal", "wikitext"));
        _texts = (shared is null ? OwnTexts() : TextsOf24Years(Path.Combine(shared, "portal", "24-years.jsonl.gz"))).GetEnumerator();
    }

    public int Events { get; private set; }

    public int Days { get; private set; }

    public static int DaysIn(double years) => (int)Math.Round(years * DaysAYear);

    /// <summary>Writes <c>2002/2002-07-01.wiki</c> and so on. The dates without a page are spread evenly.</summary>
    public void Write(string folder, int days)
    {
        for (int i = 0; i < days; i++)
        {
            DateOnly date = First.AddDays((int)(i * 365.25 / DaysAYear));
            string year = Path.Combine(folder, date.ToString("yyyy", CultureInfo.InvariantCulture));
            Directory.CreateDirectory(year);
            File.WriteAllText(Path.Combine(year, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".wiki"), Page(date, i));
            Days++;
        }
    }

    private string Page(DateOnly date, int index)
    {
        StringBuilder body = new();
        int round = index / _templates.Count;
        foreach (TemplateLine line in _templates[index % _templates.Count])
        {
            string stars = new('*', line.Stars);
            body.Append(line.Kind switch
            {
                TemplateLine.Sort.Category => "\n" + Wikitext.Category(date, line.Text),
                TemplateLine.Sort.Topic => $"{stars}{Varied(line.Text, date, round)}\n",
                _ => Entry(stars, line.Text, round),
            });
        }

        return Wikitext.Page(date, body.ToString());
    }

    private string Entry(string stars, string citations, int round)
    {
        if (!_texts.MoveNext())
        {
            throw new RigException($"there are texts for {Events} events only: ask for fewer days");
        }

        Events++;
        string mark = string.Create(CultureInfo.InvariantCulture, $"?r={round} ");
        return $"{stars}{Wikitext.Linked(_texts.Current)} {citations.Replace(" (", mark + "(", StringComparison.Ordinal)}\n";
    }

    // A third of the topics lasts for ever; the others are of their year.
    private static string Varied(string topic, DateOnly date, int round)
    {
        bool lasts = topic.Length % 3 == 0 || round == 0;
        return lasts ? topic : topic.Replace("]]", string.Create(CultureInfo.InvariantCulture, $" {date.Year}]]"), StringComparison.Ordinal);
    }

    private IEnumerable<string> OwnTexts()
    {
        while (true)
        {
            yield return _words.Text(_random);
        }
    }

    private static IEnumerable<string> TextsOf24Years(string file)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(file), CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument day = JsonDocument.Parse(line);
            foreach (JsonProperty category in day.RootElement.GetProperty("categories").EnumerateObject())
            {
                foreach (JsonElement text in category.Value.EnumerateArray().Where(t => t.GetString()!.Trim().Length > 20))
                {
                    yield return Labels().Replace(text.GetString()!, "");
                }
            }
        }
    }

    // The publishers behind a text, which the citation says again.
    [GeneratedRegex(@"(\s*\([^()]{2,60}\))+\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Labels();
}
