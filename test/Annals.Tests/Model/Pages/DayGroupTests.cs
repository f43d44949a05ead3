using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Tests.Model.Pages;

public sealed class DayGroupTests
{
    [Fact]
    public void Events_are_grouped_by_category_then_topic_path_in_the_order_of_their_lines()
    {
        NamedAddress sport = new("Sports", "categories/sports");
        NamedAddress law = new("Law and crime", "categories/law-and-crime");
        NamedAddress cup = new("Cup", "topics/cup");
        NamedAddress final = new("Final", "topics/final");

        ValueList<DayGroup> groups = DayGroup.Group(
        [
            One(sport, [cup], "a"), One(law, [], "b"), One(sport, [], "c"), One(sport, [cup, final], "d"), One(sport, [cup], "e"), One(null, [], "f"),
        ]);

        Assert.Equal(
            ["Sports: c", "Sports/Cup: a e", "Sports/Cup/Final: d", "Law and crime: b", ": f"],
            groups.Select(group => string.Join('/', [group.Category?.Name, .. group.Topics.Select(topic => topic.Name)]) + ": "
                + string.Join(' ', group.Rows.Select(row => row.Title))));
    }

    private static DayGroup One(NamedAddress? category, ValueList<NamedAddress> topics, string title) =>
        new(category, topics, [new EventRow(default, "news/" + title, null, title, "en", null, [])]);
}
