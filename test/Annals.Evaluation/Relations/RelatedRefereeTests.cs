namespace Annals.Evaluation.Relations;

public sealed class RelatedRefereeTests
{
    private static readonly GoldEvent[] Events =
    [
        Made(1, "One", "A"), Made(2, "Two", "A"), Made(3, "Three", "A"), Made(3, "Other", "B"), Made(4, "Four", "B"), Made(5, "Alone", "C"),
    ];

    [Fact]
    public void An_empty_answer_scores_nothing() => Assert.Equal((0, 0, 5), Judge([[], [], [], [], [], []]));

    [Fact]
    public void A_perfect_answer_scores_one() => Assert.Equal((1, 1, 5), Judge([[1, 2], [0, 2], [0, 1], [4], [3], []]));

    [Fact]
    public void Each_right_event_counts_by_the_precision_at_its_place()
    {
        (double first, double precision, _) = Judge([[3, 1, 4, 2], [], [], [], [], []]);

        Assert.Equal(0, first);
        Assert.Equal(((1 / 2.0) + (2 / 4.0)) / 2 / 5, precision, 12);
    }

    [Fact]
    public void Events_of_the_same_day_take_no_place() => Assert.Equal((0.2, 0.1, 5), Judge([[], [], [3, 0], [], [], []]));

    private static (double, double, int) Judge(int[][] related) =>
        RelatedReferee.Judge(Events, [.. related.Select(list => list.Select(number => (number, 1.0)).ToList())]);

    private static GoldEvent Made(int day, string text, string topic) => new(new DateOnly(2020, 1, day), text, null, [], [[topic]], []);
}
