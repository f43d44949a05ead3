using Annals.Benchmarks.Running;

namespace Annals.Benchmarks.Rigs;

/// <summary>What is claimed of speed, each beside something else measured in the same run.</summary>
internal sealed class Ratios : IRig
{
    private const int Rounds = 3;

    public string Name => "ratios";

    public string Usage => "ratios --work DIR [--years 24] [--part reading|feeds|articles|years]   reading beside wtf_wikipedia, feeds beside rss-parser, articles beside AngleSharp and SmartReader; then as 'years' with three rounds of building";

    public int Run(Arguments arguments)
    {
        Figures figures = new();
        Figures.Machine();
        if (arguments.Optional("part") is null or "reading")
        {
            ReadingRatio.Measure(figures);
        }

        if (arguments.Optional("part") is null or "feeds")
        {
            FeedRatio.Measure(figures, arguments.FreshFolder("work"));
        }

        if (arguments.Optional("part") is null or "articles")
        {
            ArticleRatio.Measure(figures, null, 600, Rounds);
        }

        if (arguments.Optional("part") is null or "years")
        {
            Years.Measure(arguments, figures, Rounds, arguments.Number("count", 0));
        }

        return figures.Result;
    }
}
