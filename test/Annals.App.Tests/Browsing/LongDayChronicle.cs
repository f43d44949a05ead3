using System.Globalization;

namespace Annals.App.Tests.Browsing;

/// <summary>A chronicle of one day of five hundred events, with its site.</summary>
public sealed class LongDayChronicle : IDisposable
{
    public const int Entries = 500;

    private static readonly string[] Categories = ["Disasters and accidents", "Politics and elections", "Science and technology", "Sports"];

    public LongDayChronicle()
    {
        IEnumerable<string> lines = Categories.SelectMany(category => Enumerable.Range(0, Entries / Categories.Length).Select(number => string.Create(
            CultureInfo.InvariantCulture,
            $"*{category.Split(' ')[0]}-{number}: {string.Join(' ', Enumerable.Repeat("the harbour is reported on", 5))}. [https://example.org/{category.Length}/{number} (Example)]")).Prepend($"'''{category}'''"));
        File.WriteAllText(
            Path.Combine(Folder, "day.wiki"),
            "{{Current events|year=2021|month=06|day=7|content=\n<!-- All news items below this line -->\n" + string.Join('\n', lines) + "\n<!-- All news items above this line -->|}}\n");
        BuiltChronicle.Make(Folder, ["day.wiki"]);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("annals-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
