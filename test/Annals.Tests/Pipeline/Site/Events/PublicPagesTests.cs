using Annals.Model;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Composition;
using Annals.Pipeline.Site.Events;
using Annals.Storage;
using Annals.Tests.Storage;

namespace Annals.Tests.Pipeline.Site.Events;

/// <summary>The pages of events as the public day pages give them, with their revisions: a fortnight; all of them with <c>ANNALS_LONG=1</c>.</summary>
public sealed class PublicPagesTests : IDisposable
{
    private static readonly PageFormat[] Formats = [PageFormat.Json, PageFormat.Xml, PageFormat.Markdown];

    private readonly PagesChronicle _chronicle = new();

    public void Dispose() => _chronicle.Dispose();

    [Fact]
    public void Every_page_read_back_is_the_same_page_and_without_one_of_its_fields_it_is_not()
    {
        if (Checkout.SharedData is not { } shared)
        {
            Assert.Skip("the folder of measuring data is missing");
            return;
        }

        bool isLong = Environment.GetEnvironmentVariable("ANNALS_LONG") == "1";
        string[] days = [.. Directory.GetDirectories(Path.Combine(shared, "portal", "states")).Order(StringComparer.Ordinal)];
        _chronicle.ImportFiles(isLong ? days : days[60..74]);
        ComposedEvent[] pages = _chronicle.Read(reader => Pages(reader).ToArray());
        Assert.True(pages.Length > (isLong ? 4000 : 200), $"only {pages.Length} pages seen");
        Assert.Contains(pages, page => page.Page.Status == EventStatus.Removed);
        Assert.Contains(pages, page => page.Page.History.Count > 1);
        foreach (ComposedEvent page in pages)
        {
            foreach (PageFormat format in Formats)
            {
                Assert.True(page.Page == Rendered.Read(format, Rendered.Bytes(format, page.Page, page.Detail)).Page, $"{page.Page.Url} is another page in {format}");
            }
        }

        // Those that say most: each field of a page costs a reading.
        ComposedEvent[] fullest = [.. pages.OrderByDescending(page => page.Page.Sources.Count + page.Page.Related.Count + page.Page.History.Count).Take(isLong ? 60 : 6)];
        foreach (ComposedEvent page in fullest)
        {
            MustNotice(page);
        }
    }

    private static void MustNotice(ComposedEvent page)
    {
        (string, EventReading)[] cuts =
        [
            .. MissingFields.OfJson(page.Page, page.Detail), .. MissingFields.OfXml(page.Page, page.Detail), .. MissingFields.OfMarkdown(page.Page, page.Detail),
        ];
        Assert.True(cuts.Length > 200, $"{page.Page.Url}: only {cuts.Length} fields seen");
        foreach ((string field, EventReading reading) in cuts)
        {
            Assert.True(reading.Page != page.Page || reading.Detail != page.Detail || reading.Diagnostics.Count > 0, $"{page.Page.Url}: not noticed: {field}");
        }
    }

    private static IEnumerable<ComposedEvent> Pages(ChronicleReader chronicle)
    {
        EventComposer composer = new(new EditionSource(chronicle, new SiteSettings(), [], new EditionMemory(1, 1)));
        foreach (StoredEvent stored in chronicle.AllEvents().Where(stored => stored.Status is EventStatus.Current or EventStatus.Removed))
        {
            yield return composer.Compose(stored);
            for (int number = 1; number <= chronicle.RevisionCount(stored.Key); number++)
            {
                if (composer.ComposeRevision(stored, number) is { } earlier)
                {
                    yield return earlier;
                }
            }
        }
    }
}
