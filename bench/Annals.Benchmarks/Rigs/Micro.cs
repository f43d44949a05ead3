using BenchmarkDotNet.Running;

namespace Annals.Benchmarks.Rigs;

/// <summary>The small benchmarks: one call of one stage, with its allocations.</summary>
internal sealed class Micro : IRig
{
    public string Name => "micro";

    public string Usage => "micro   BenchmarkDotNet on reading a page and on writing pages and on writing a list and an event";

    public int Run(Arguments arguments)
    {
        BenchmarkRunner.Run<ReadingBenchmark>();
        BenchmarkRunner.Run<ListBenchmark>();
        BenchmarkRunner.Run<EventBenchmark>();
        return RigResult.Held;
    }
}
