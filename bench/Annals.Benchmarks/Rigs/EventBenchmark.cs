using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Events;
using BenchmarkDotNet.Attributes;

namespace Annals.Benchmarks.Rigs;

/// <summary>Writing the page of one event with eight related events before it and eight after it.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class EventBenchmark
{
    private readonly PageBytes _output = new(1 << 18);
    private readonly SiteSettings _site = new() { PublicAddress = "https://chronicle.example" };
    private EventPage? _page;
    private EventDetail? _detail;

    [GlobalSetup]
    public void Make()
    {
        DateOnly date = new(2017, 11, 23);
        const string Headline = "The harbour board of Lindmark accepts the report on the northern pier of the bridge over the Ela, and asks its engineers for a second one; the council postpones its vote until the spring.";
        string url = EventAddress.Path(date, Slug.OfHeadline(Headline));
        ContextEntity[] shared = [new("Harbour board of Lindmark", "entities/harbour-board-of-lindmark"), new("River Ela", "entities/river-ela")];
        List<RelatedEvent> related = [];
        for (int i = 0; i < 16; i++)
        {
            DateOnly other = date.AddDays(i < 8 ? 80 - (i * 10) : -i);
            related.Add(new(
                EventAddress.Path(other, $"the-harbour-board-of-lindmark-accepts-the-{i}-th-report-on-the-northern-pier-of-the-bridge-over-the-ela"), other,
                $"The harbour board of Lindmark accepts the {i}th report on the northern pier of the bridge over the Ela", i < 8 ? RelatedWhen.After : RelatedWhen.Before,
                [.. shared], "both name the harbour board and the river"));
        }

        _page = new EventPage(
            url, Title.Of(Headline), date, Headline, "en", null, null, "Business and economy", [new("Ela bridge", "topics/ela-bridge", [])],
            [new(1, "Lindmark Courier", null, null, "https://courier.example/2017/11/23/pier", null, null), new(2, "Ela Radio", "Coast Agency", null, "https://radio.example/n/8812", null, null)],
            null, [], [],
            [new("Harbour board of Lindmark", "entities/harbour-board-of-lindmark", "https://en.wikipedia.org/wiki/Lindmark", null), new("Lindmark", "entities/lindmark", null, null), new("River Ela", "entities/river-ela", null, null)],
            related.ToValueList(), [], [new(1, new(2017, 11, 23, 20, 0, 0, TimeSpan.Zero), RevisionCause.Portal, "", url + "/1")], [],
            [new("headline", "CC BY-SA 4.0")], 1, new(2017, 11, 23, 20, 0, 0, TimeSpan.Zero), EventStatus.Current, null);
        _detail = new(EventId.OfFirstAddress(url), [new(0, 4, 25), new(2, 93, 3)], ["https://en.wikipedia.org/w/index.php?oldid=1"]);
    }

    [Benchmark]
    public int Html()
    {
        _output.Clear();
        EventHtml.Write(_output, _page!, _detail!, _site);
        return _output.WrittenCount;
    }

    [Benchmark]
    public int Json()
    {
        _output.Clear();
        EventJson.Write(_output, _page!, _detail!);
        return _output.WrittenCount;
    }

    [Benchmark]
    public int Xml()
    {
        _output.Clear();
        EventXml.Write(_output, _page!, _detail!);
        return _output.WrittenCount;
    }

    [Benchmark]
    public int Markdown()
    {
        _output.Clear();
        EventMarkdown.Write(_output, _page!, _detail!);
        return _output.WrittenCount;
    }
}
