using System.Text.Json;
using System.Text.Json.Serialization;

namespace Annals.Evaluation.Floors;

/// <summary>
/// The floors of all figures in one file, each with the digest of its corpus: a floor on other data is another floor.
/// <c>ANNALS_ACCEPT=1</c> raises floors to what was measured and adds new ones; lowering one, or moving it to another corpus with a lower
/// figure, takes <c>ANNALS_LOWER_FLOORS=1</c> beside it.
/// </summary>
internal sealed class FloorBook(string path, bool accept, bool lower)
{
    private static readonly Lock Writing = new();

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NewLine = "\n",
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The floors of the checkout, with the flags of the environment.</summary>
    public static FloorBook OfCheckout() => new(
        Path.Combine(Checkout.Root, "test", "Annals.Evaluation", "floors.json"),
        Environment.GetEnvironmentVariable("ANNALS_ACCEPT") == "1",
        Environment.GetEnvironmentVariable("ANNALS_LOWER_FLOORS") == "1");

    /// <summary>Fails the running test when the figure is below its floor or was measured on something else.</summary>
    /// <param name="measured">more is better</param>
    public void Hold(string name, double measured, string corpusSha256)
    {
        string? fault = Check(name, measured, corpusSha256);
        Assert.True(fault is null, fault);
    }

    /// <summary>What is wrong with the figure; null: nothing.</summary>
    public string? Check(string name, double measured, string corpusSha256)
    {
        lock (Writing)
        {
            SortedDictionary<string, Entry> floors = Read();
            Entry? known = floors.GetValueOrDefault(name);
            Entry now = new(Math.Floor(measured * 10_000) / 10_000, corpusSha256);
            if (double.IsNaN(measured))
            {
                return $"{name}: nothing was measured";
            }

            if (accept && (known is null || now.Floor > known.Floor || (now.Floor == known.Floor && now != known) || (lower && now != known)))
            {
                floors[name] = now;
                File.WriteAllText(path, JsonSerializer.Serialize(floors, Layout) + "\n");
                return null;
            }

            return known is null ? $"{name}: measured {now.Floor:F4}, and no floor is known; ANNALS_ACCEPT=1 writes it"
                : known.CorpusSha256 != corpusSha256 ? $"{name}: the corpus is {corpusSha256}, the floor was measured on {known.CorpusSha256}"
                : now.Floor < known.Floor ? $"{name}: measured {now.Floor:F4}, the floor is {known.Floor:F4}; only ANNALS_ACCEPT=1 with ANNALS_LOWER_FLOORS=1 lowers it"
                : null;
        }
    }

    private SortedDictionary<string, Entry> Read() => File.Exists(path)
        ? new SortedDictionary<string, Entry>(JsonSerializer.Deserialize<Dictionary<string, Entry>>(File.ReadAllText(path), Layout)!, StringComparer.Ordinal)
        : new SortedDictionary<string, Entry>(StringComparer.Ordinal);

    private sealed record Entry(double Floor, string CorpusSha256);
}
