using System.Globalization;
using System.Runtime.InteropServices;

namespace Annals.Benchmarks.Running;

/// <summary>Prints measured figures, one to a line, beside what is asked of them.</summary>
internal sealed class Figures
{
    private int _broken;

    /// <returns>one of <see cref="RigResult"/>: failed when a figure broke its limit</returns>
    public int Result => _broken == 0 ? RigResult.Held : RigResult.Failed;

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    public static void Machine()
    {
        string model = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor"
            : "unknown processor";
        string memory = (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30)).ToString(CultureInfo.InvariantCulture);
        Console.WriteLine($"machine: {Environment.ProcessorCount} cores of {model}, {memory} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");
    }

    public static void Say(string name, double value, string unit) => Console.WriteLine(Invariant($"{name}: {value:0.###} {unit}"));

    public void AtMost(string name, double value, double most, string unit) => Hold(name, value, value <= most, $"at most {Invariant($"{most:0.###}")}", unit);

    public void AtLeast(string name, double value, double least, string unit) => Hold(name, value, value >= least, $"at least {Invariant($"{least:0.###}")}", unit);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Hold(string name, double value, bool holds, string limit, string unit)
    {
        Console.WriteLine(Invariant($"{name}: {value:0.###} {unit} ({limit}){(holds ? "" : " BROKEN")}"));
        _broken += holds ? 0 : 1;
    }
}
