using Annals.Benchmarks.Running;

namespace Annals.Benchmarks.Rigs;

/// <summary>Reading articles beside the bare parse and a peer's reading of the same pages.</summary>
internal sealed class Articles : IRig
{
    public string Name => "articles";

    public string Usage => "articles [--pages DIR] [--count 600] [--rounds 3]   pages a second of the article reader beside AngleSharp's bare parse and SmartReader, two threads beside one, memory";

    public int Run(Arguments arguments)
    {
        Figures figures = new();
        Figures.Machine();
        ArticleRatio.Measure(figures, arguments.Optional("pages"), arguments.Number("count", 600), arguments.Number("rounds", 3));
        return figures.Result;
    }
}
