using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Lists;
using BenchmarkDotNet.Attributes;

namespace Annals.Benchmarks.Rigs;

/// <summary>Writing a full page of a list; the time is that of one row.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ListBenchmark
{
    private const int Rows = ListPlan.MostRows;

    private readonly PageBytes _output = new(1 << 20);
    private readonly SiteSettings _site = new() { PublicAddress = "https://chronicle.example" };
    private SubjectPage? _page;

    [Params(PageFormat.Html, PageFormat.Json, PageFormat.Xml, PageFormat.Markdown)]
    public PageFormat Format { get; set; }

    [GlobalSetup]
    public void Make()
    {
        DateOnly date = new(2017, 11, 23);
        EventRow[] rows = new EventRow[Rows];
        for (int i = 0; i < Rows; i++)
        {
            string url = EventAddress.Path(date.AddDays(-i), $"the-harbour-board-of-lindmark-accepts-the-{i}-th-report-on-the-northern-pier-of-the-bridge-over-the-ela");
            rows[i] = new EventRow(
                EventId.OfFirstAddress(url), url, date.AddDays(-i), $"The harbour board of Lindmark accepts the {i}th report on the northern pier of the bridge over the Ela", "en", null,
                [new ContextEntity("Harbour board of Lindmark", "entities/harbour-board-of-lindmark"), new ContextEntity("Lindmark", "entities/lindmark"), new ContextEntity("River Ela", "entities/river-ela")]);
        }

        _page = SubjectPage.Whole(
            SubjectKind.Entity, new NamedAddress("Lindmark", "entities/lindmark"), new SubjectFacts([], null, null, null, Rows, date, date, [], true), ListPlan.Of([(date, Rows)]), [.. rows]);
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Write()
    {
        _output.Clear();
        ListPages.Write(_output, Format, _page!, _site);
        return _output.WrittenCount;
    }
}
