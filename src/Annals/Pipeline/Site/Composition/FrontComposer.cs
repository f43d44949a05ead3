using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Lists;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Composes the front page. What is new is counted back from the newest day of the chronicle, not from today.</summary>
internal sealed class FrontComposer(EditionSource source, DayComposer days)
{
    private const int MostTopics = 12;
    private const int MostEditorials = 3;

    public FrontPage Compose()
    {
        FrontPage page = Compose(Latest());
        if (Left(page) >= 0)
        {
            return page;
        }

        // The newest day alone is too long: as many of its events stand here, whole, as there is room for.
        DayBlock newest = page.Days[0] with { Events = page.Days[0].Rows.Count };
        int room = Left(page with { Days = [newest with { Rows = [] }] });
        return Compose([newest with { Rows = days.Block(newest.Date).Rows.TakeWhile(row => (room -= Bytes(row)) >= 0).ToValueList() }]);
    }

    private FrontPage Compose(ValueList<DayBlock> blocks)
    {
        (DateOnly First, DateOnly Last)? span = source.Chronicle.Span;
        return new FrontPage(
            blocks,
            blocks.Count > 0 ? RunningTopic.Choose(TopicDays(blocks[0].Date), blocks[0].Date, MostTopics) : [],
            source.Shelf.Editorials.Take(MostEditorials).Select(editorial => editorial.Row).ToValueList(),
            source.Days.Read.Sum(day => day.Events),
            span?.First,
            span?.Last,
            blocks.SelectMany(day => source.Chronicle.EventsOf(day.Date)).Max(stored => source.Rows.Of(stored).Updated));
    }

    /// <summary>The last days that have events, as many as the owner wants and the page has room for; the newest always.</summary>
    private ValueList<DayBlock> Latest()
    {
        List<DayBlock> blocks = [];
        int room = ListRoom.Most;
        foreach (DayRecord day in source.Days.Read.Reverse().Where(day => day.Events > 0).Take(Math.Max(1, source.Site.FrontDays)))
        {
            DayBlock block = days.Block(day.Date);
            int weight = block.Rows.Sum(ListRoom.Weight);
            if (blocks.Count > 0 && weight > room)
            {
                break;
            }

            blocks.Add(block with { Rows = ListRoom.Fit(block.Rows) });
            room -= weight;
        }

        return blocks.ToValueList();
    }

    private int Left(FrontPage page) => ListRoom.Left((output, format) => ListPages.Write(output, format, page, source.Site));

    private int Bytes(EventRow row) => ListRoom.Bytes(html => new RowHtml(html, SitePath.Front, source.Site).Write([row], hasDates: false));

    private IEnumerable<(NamedAddress Topic, DateOnly Date, int Events)> TopicDays(DateOnly newest)
    {
        DateOnly oldest = DateOnly.FromDayNumber(Math.Max(0, newest.DayNumber - RunningTopic.Days + 1));
        return source.Days.Read.Reverse().TakeWhile(day => day.Date >= oldest)
            .SelectMany(day => source.Chronicle.EventsOf(day.Date))
            .Where(stored => stored.Status == EventStatus.Current)
            .SelectMany(stored => source.Topics.Subjects(stored.Content)
                .Select(topic => (new NamedAddress(topic.Name, topic.Url), stored.Date!.Value, 1)));
    }
}
