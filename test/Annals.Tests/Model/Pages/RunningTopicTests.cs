using Annals.Model.Pages;

namespace Annals.Tests.Model.Pages;

public sealed class RunningTopicTests
{
    private static readonly DateOnly Newest = new(2024, 5, 31);

    [Fact]
    public void Newer_events_weigh_more_than_older_ones()
    {
        Assert.Equal(
            ["topics/b", "topics/a"],
            RunningTopic.Choose([(Topic("a"), Newest.AddDays(-21), 4), (Topic("b"), Newest, 1)], Newest, 5).Select(topic => topic.Url));
    }

    [Fact]
    public void Only_the_last_thirty_days_count_and_days_to_come_do_not()
    {
        RunningTopic topic = Assert.Single(
            RunningTopic.Choose(
                [(Topic("a"), Newest.AddDays(-29), 2), (Topic("a"), Newest.AddDays(-2), 1), (Topic("a"), Newest.AddDays(-30), 9), (Topic("b"), Newest.AddDays(1), 9)], Newest, 5));

        Assert.Equal(new RunningTopic("a", "topics/a", 3, Newest.AddDays(-2)), topic);
    }

    [Fact]
    public void Ties_are_in_the_order_of_addresses_whatever_the_order_they_come_in() =>
        Assert.Equal(
            ["topics/a", "topics/b"],
            RunningTopic.Choose([(Topic("c"), Newest, 1), (Topic("b"), Newest, 1), (Topic("a"), Newest, 1)], Newest, 2).Select(topic => topic.Url));

    private static NamedAddress Topic(string name) => new(name, "topics/" + name);
}
