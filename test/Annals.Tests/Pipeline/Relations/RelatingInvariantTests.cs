using Annals.Model;
using Annals.Pipeline.Relations;

namespace Annals.Tests.Pipeline.Relations;

public sealed class RelatingInvariantTests
{
    private const int Events = 240;
    private const int DaysTold = 60;

    [Fact]
    public void Later_days_change_no_score_and_no_reason_of_earlier_pairs()
    {
        List<RelationSubject> all = Chronicle(1);
        SmallIndex half = Index(all.Where(item => item.Date.DayOfYear <= DaysTold / 2));
        SmallIndex whole = Index(all);
        long[] early = [.. all.Where(item => item.Date.DayOfYear <= DaysTold / 2).Select(item => item.Event)];

        Assert.True(early.Sum(number => half.Relate(number).Count) > 100);
        Assert.All(early, number => Assert.Equal(half.Relate(number), whole.Relate(number)));
    }

    [Fact]
    public void What_one_event_of_a_day_was_told_does_not_hold_for_the_next_when_an_event_came_between()
    {
        List<RelationSubject> all = Chronicle(5);
        SmallIndex index = Index(all);
        long last = all.MaxBy(item => item.Date)!.Event;
        ValueList<Tie> before = index.Relate(last);
        RelationSubject[] more = [.. all.Take(Events / 2).Select(item => item with { Event = item.Event + Events, Date = all.Max(other => other.Date) })];
        Array.ForEach(more, index.Add);

        Assert.NotEqual(before, index.Relate(last));
        Assert.Equal(Index(all.Concat(more)).Relate(last), index.Relate(last));
    }

    [Fact]
    public void The_order_of_import_does_not_matter()
    {
        List<RelationSubject> all = Chronicle(2);
        SmallIndex one = Index(all);
        SmallIndex other = Index(all.OrderBy(item => StableHash.Of(item.Headline)));

        Assert.All(all, item => Assert.Equal(one.Relate(item.Event), other.Relate(item.Event)));
    }

    [Fact]
    public void The_numbers_of_events_and_entities_do_not_matter()
    {
        List<RelationSubject> all = Chronicle(3);
        SmallIndex one = Index(all);
        SmallIndex other = Index(all.Select(Renumbered));
        int ties = 0;

        foreach (RelationSubject item in all)
        {
            ValueList<Tie> expected = one.Relate(item.Event);
            ties += expected.Count;
            Assert.Equal(
                expected.Select(tie => tie with { Earlier = 5000 - tie.Earlier, Context = tie.Context.Select(Turned).ToValueList() }),
                other.Relate(5000 - item.Event));
        }

        Assert.True(ties > 100);
    }

    [Fact]
    public void A_pair_has_the_same_score_whichever_relater_and_thread_works_it_out()
    {
        List<RelationSubject> all = Chronicle(4);
        SmallIndex index = Index(all);
        ValueList<Tie>[] alone = [.. all.Select(item => index.Relate(item.Event))];

        ValueList<Tie>[] together = [.. all.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(item => Index(all).Relate(item.Event))];

        Assert.Equal(alone, together);
    }

    [Fact]
    public void Ties_come_best_first_and_only_from_earlier_days()
    {
        List<RelationSubject> all = Chronicle(5);
        SmallIndex index = Index(all);
        int seen = 0;

        foreach (RelationSubject item in all)
        {
            ValueList<Tie> ties = index.Relate(item.Event);
            seen += ties.Count;
            Assert.Equal(ties.OrderByDescending(tie => tie.Score).ThenByDescending(tie => tie.EarlierDay).Select(tie => tie.Score), ties.Select(tie => tie.Score));
            Assert.All(ties, tie => Assert.True(tie.EarlierDay < item.Date.DayNumber));
            Assert.All(ties, tie => Assert.NotEqual("", tie.Reason));
        }

        Assert.True(seen > 100);
    }

    [Fact]
    public void The_work_for_one_event_is_bounded()
    {
        SmallIndex index = new(new Relating(new RelationWeights { Least = 0 }));
        for (int n = 1; n <= 400; n++)
        {
            index.Add(Made.Event(n, n, $"Zimt {Made.Letters(n)} wins Brim", "Zimt", "Brim Cup"));
        }

        int before = index.Asked;

        ValueList<Tie> ties = index.Relate(400);

        Assert.InRange(ties.Count, 8, RelaterRun.MostCandidates);
        Assert.InRange(index.Asked - before, 1, RelaterRun.MostCandidates);
        Assert.Equal(RelaterRun.MostPostings, index.LongestAnswer);
    }

    /// <summary>Events on 60 days about a few people, places and themes; the same for the same seed.</summary>
    private static List<RelationSubject> Chronicle(ulong seed)
    {
        List<RelationSubject> events = [];
        for (int n = 0; n < Events; n++)
        {
            int Roll(int below, ulong salt) => (int)(StableHash.Of($"{n}", (seed * 31) + salt) % (ulong)below);
            string[] entities = [.. Enumerable.Range(0, 1 + Roll(3, 1)).Select(i => $"Page {Made.Letters(Roll(30, 10 + (ulong)i))}").Distinct()];
            string headline = string.Join(' ', Enumerable.Range(0, 5).Select(i => Made.Letters(Roll(80, 20 + (ulong)i)) + "a"));
            events.Add(Made.Event(n + 1, Roll(DaysTold, 2), $"{headline} in {(Roll(2, 3) == 0 ? "Chile" : "Kenya")}", entities));
        }

        return events;
    }

    private static SmallIndex Index(IEnumerable<RelationSubject> subjects)
    {
        SmallIndex index = new(new Relating());
        foreach (RelationSubject subject in subjects)
        {
            index.Add(subject);
        }

        return index;
    }

    private static RelationSubject Renumbered(RelationSubject subject) => subject with
    {
        Event = 5000 - subject.Event,
        Entities = subject.Entities.Select(entity => entity with { Id = Turned(entity.Id) }).ToValueList(),
    };

    private static long Turned(long id) => ~id & ((1L << 54) - 1);
}
