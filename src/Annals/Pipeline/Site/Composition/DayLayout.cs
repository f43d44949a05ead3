using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Lists;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Lays out a long day in parts: each holds the next of its events, whole, as far as its page has room.</summary>
/// <param name="day">the day on one page</param>
internal sealed class DayLayout(DayPage day, SiteSettings site)
{
    /// <summary>UTF-8 bytes of HTML for the categories in the contents.</summary>
    private const int MostOfContents = 8_000;

    /// <summary>Whatever stands around the events, which an owner's legal notice may make long: every part has to hold some.</summary>
    private const int LeastRoom = 10_000;

    /// <summary>For a digit more in a number of parts, a link more to one, and the word that a category goes on.</summary>
    private const int Slack = 500;

    private readonly string _path = SitePath.OfDay(day.Date);

    /// <summary>Whether the day does not fit on one page.</summary>
    public bool IsLong => ListRoom.Left((output, format) => ListPages.Write(output, format, day, site)) < 0;

    /// <summary>The contents of the day's first page.</summary>
    public static DayContents Contents(ValueList<DayPart> parts)
    {
        DayContents contents = DayContents.Of(parts);
        int room = MostOfContents;
        return contents with
        {
            Categories = contents.Categories.TakeWhile(category => (room -= ListRoom.Weight(category.Category ?? new NamedAddress("", "")) + ListRoom.Markup) > 0).ToValueList(),
        };
    }

    /// <param name="groups">of the day, with whole rows</param>
    /// <param name="updated">the state time of an event's text</param>
    public ValueList<DayPart> Parts(ValueList<DayGroup> groups, Func<EventRow, DateTimeOffset> updated)
    {
        (DayGroup Group, EventRow Row, int Bytes)[] events = [.. groups.SelectMany(group => group.Rows.Select(row => Measured(group, row)))];

        // What the contents say depends on the parts, though hardly how long they are: the second layout has room for them.
        DayContents contents = Contents(Made(Filled(events, ListRoom.MostOfPage), updated));
        int first = ListRoom.Left((output, format) => ListPages.Write(output, format, day with { Groups = [], Contents = contents }, site));
        return Made(Filled(events, first - Slack), updated);
    }

    private static ValueList<DayPart> Made(List<List<(DayGroup Group, EventRow Row)>> parts, Func<EventRow, DateTimeOffset> updated) => parts.Select((part, i) => new DayPart(
        i + 1,
        Grouped(part),
        i > 0 && parts[i - 1][^1].Group.Category == part[0].Group.Category,
        part.Max(placed => updated(placed.Row)))).ToValueList();

    /// <summary>The groups of a day, each with those of its events that stand on the part.</summary>
    private static ValueList<DayGroup> Grouped(List<(DayGroup Group, EventRow Row)> part) =>
        part.GroupBy(placed => placed.Group, placed => placed.Row, ReferenceEqualityComparer.Instance).Select(group => ((DayGroup)group.Key!) with { Rows = group.ToValueList() }).ToValueList();

    /// <summary>A row that would fill half a part by itself has its title alone.</summary>
    private (DayGroup Group, EventRow Row, int Bytes) Measured(DayGroup group, EventRow row)
    {
        int whole = BytesOf(row);
        return whole <= LeastRoom / 2 ? (group, row, whole) : (group, ListRoom.Lean(row), BytesOf(ListRoom.Lean(row)));
    }

    private int BytesOf(EventRow row) => ListRoom.Bytes(html => new RowHtml(html, _path, site).Write([row], hasDates: false));

    private int BytesOfHeading(DayGroup group) => ListRoom.Bytes(html => DayGroupHtml.Write(html, site, _path, new DayPart(1, [group with { Rows = [] }], false, day.Updated)));

    /// <summary>The events of each part with the groups they stand in.</summary>
    private List<List<(DayGroup Group, EventRow Row)>> Filled((DayGroup Group, EventRow Row, int Bytes)[] events, int first)
    {
        DayPartPage empty = new(day.Date, new DayPart(2, [], false, day.Updated), 3);
        int further = ListRoom.Left((output, format) => ListPages.Write(output, format, empty, site)) - Slack;
        List<List<(DayGroup Group, EventRow Row)>> parts = [[]];
        int room = Math.Max(LeastRoom, first);
        foreach ((DayGroup group, EventRow row, int bytes) in events)
        {
            List<(DayGroup Group, EventRow Row)> part = parts[^1];
            int heading = part.Count > 0 && ReferenceEquals(part[^1].Group, group) ? 0 : BytesOfHeading(group);
            if (part.Count > 0 && bytes + heading > room)
            {
                parts.Add(part = []);
                room = Math.Max(LeastRoom, further);
                heading = BytesOfHeading(group);
            }

            room -= bytes + heading;
            part.Add((group, row));
        }

        return parts;
    }
}
