using Annals.Benchmarks.Running;
using Annals.Model;
using Annals.Pipeline.Extraction;
using BenchmarkDotNet.Attributes;

namespace Annals.Benchmarks.Rigs;

/// <summary>Reading one day page of the samples, of each layout.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ReadingBenchmark
{
    private readonly Extractor _extractor = new();
    private Capture _page = new("", ReadOnlyMemory<byte>.Empty);

    [Params("2008-09-14.wiki", "2017-11-23.wiki", "2023-04-15.wiki", "2026-08-12.wiki", "2025-12-09.html")]
    public string File { get; set; } = "";

    [GlobalSetup]
    public void Open() => _page = new(File, System.IO.File.ReadAllBytes(Path.Combine(AnnalsProgram.Root, "samples", "days", File)));

    [Benchmark]
    public int Read() => _extractor.Read(_page).Count;
}
