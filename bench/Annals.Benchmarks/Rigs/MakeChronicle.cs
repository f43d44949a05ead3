using System.Globalization;
using Annals.Benchmarks.Chronicles;

namespace Annals.Benchmarks.Rigs;

/// <summary>Makes day pages to measure on.</summary>
internal sealed class MakeChronicle : IRig
{
    public string Name => "make-chronicle";

    public string Usage => "make-chronicle --years 24 | --days N  --out DIR [--shared DIR]   day pages, the same ones each time";

    public int Run(Arguments arguments)
    {
        ChronicleMaker maker = new(arguments.Optional("shared"));
        int days = arguments.Optional("years") is null ? arguments.Number("days", 365) : ChronicleMaker.DaysIn(arguments.Real("years", 24));
        maker.Write(arguments.FreshFolder("out"), days);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"days: {maker.Days}, events: {maker.Events}"));
        return RigResult.Held;
    }
}
