using Annals.Model.Pages;
using CsCheck;

namespace Annals.Tests.Model.Pages;

public sealed class ListPlanTests
{
    [Fact]
    public void A_list_of_seventy_rows_has_no_parts()
    {
        ListPlan plan = ListPlan.Of([(new DateOnly(2017, 11, 2), 60), (new DateOnly(2016, 1, 1), 10)]);

        Assert.False(plan.HasParts);
        Assert.Equal(70, plan.Rows);
        Assert.Empty(plan.Holding(new DateOnly(2017, 11, 2)));
    }

    [Fact]
    public void One_row_more_and_it_has_a_part_per_year()
    {
        ListPlan plan = ListPlan.Of([(new DateOnly(2017, 11, 2), 61), (new DateOnly(2016, 1, 1), 10)]);

        Assert.Equal(["2016", "2017"], plan.Parts.Select(part => part.Period.Suffix));
        Assert.Equal(["2017", "2016"], plan.Below(null).Select(part => part.Period.Suffix));
        Assert.Equal("2017", Assert.Single(plan.Holding(new DateOnly(2017, 11, 2))).Period.Suffix);
    }

    [Fact]
    public void A_longer_year_has_a_part_per_month_and_a_longer_month_one_per_ninety_rows_from_its_oldest_on()
    {
        ListPlan plan = ListPlan.Of(
        [
            (new DateOnly(2018, 3, 1), 7), (new DateOnly(2017, 12, 30), 10), (new DateOnly(2017, 11, 20), 45), (new DateOnly(2017, 11, 3), 75), (new DateOnly(2016, 5, 5), 1),
        ]);

        Assert.Equal(["2016", "2017", "2017-11", "2017-11-2", "2017-12", "2018"], plan.Parts.Select(part => part.Period.Suffix));
        ListPart first = plan.Parts[2];
        Assert.Equal((90, new DateOnly(2017, 11, 3), new DateOnly(2017, 11, 20), 30), (first.Rows, first.First, first.Last, first.SkipNewest));
        ListPart second = plan.Parts[3];
        Assert.Equal((30, new DateOnly(2017, 11, 20), 0), (second.Rows, second.First, second.SkipNewest));
        Assert.Equal(["2017-11", "2017-11-2"], plan.Holding(new DateOnly(2017, 11, 20)).Select(part => part.Period.Suffix));
        Assert.Equal(["2017-12", "2017-11-2", "2017-11"], plan.Below(plan.Parts[1]).Select(part => part.Period.Suffix));
    }

    [Fact]
    public void A_break_at_the_end_of_a_day_leaves_the_day_on_one_page()
    {
        ListPlan plan = ListPlan.Of([(new DateOnly(2017, 11, 9), 3), (new DateOnly(2017, 11, 8), 30), (new DateOnly(2017, 11, 7), 60)]);

        Assert.Equal((new DateOnly(2017, 11, 8), 0), (plan.Parts[1].Last, plan.Parts[1].SkipNewest));
        Assert.Equal(new DateOnly(2017, 11, 9), plan.Parts[2].First);
    }

    [Fact]
    public void Neighbours_are_the_pages_that_hold_the_rows_before_and_after()
    {
        ListPlan plan = ListPlan.Of([(new DateOnly(2018, 3, 1), 7), (new DateOnly(2017, 11, 3), 151), (new DateOnly(2016, 5, 5), 1)]);

        Assert.Equal("2017-11", plan.Later(Part(plan, "2016"))?.Period.Suffix);
        Assert.Equal("2017-11-2", plan.Earlier(Part(plan, "2018"))?.Period.Suffix);
        Assert.Equal("2016", plan.Earlier(Part(plan, "2017"))?.Period.Suffix);
        Assert.Null(plan.Earlier(Part(plan, "2016")));
        Assert.Null(plan.Later(Part(plan, "2018")));
    }

    [Fact]
    public void Every_row_stands_on_one_page_and_no_page_has_more_than_ninety() =>
        Gen.Select(Gen.Int[0, 1200], Gen.Int[1, 220]).Array[0, 60].Sample(
            days =>
            {
                (DateOnly Date, int Rows)[] list =
                [
                    .. days.DistinctBy(day => day.Item1).OrderByDescending(day => day.Item1).Select(day => (new DateOnly(2015, 1, 1).AddDays(day.Item1), day.Item2)),
                ];
                ListPlan plan = ListPlan.Of(list);
                if (!plan.HasParts)
                {
                    return list.Sum(day => day.Rows) <= ListPlan.MostWhole;
                }

                (DateOnly Date, int Row)[] all = [.. list.SelectMany(day => Enumerable.Range(0, day.Rows).Select(row => (day.Date, row)))];
                ListPart[] leaves = [.. plan.Parts.Where(part => !part.IsBranch)];
                (DateOnly Date, int Row)[] shown =
                [
                    .. leaves.Reverse().SelectMany(part => all.Where(row => row.Date >= part.First && row.Date <= part.Last).Skip(part.SkipNewest).Take(part.Rows)),
                ];
                return shown.SequenceEqual(all)
                    && leaves.All(part => part.Rows is > 0 and <= ListPlan.MostRows)
                    && list.All(day => plan.Holding(day.Date).Any());
            },
            iter: 300);

    [Fact]
    public void A_new_day_changes_only_the_newest_parts()
    {
        (DateOnly Date, int Rows)[] before = [.. Enumerable.Range(0, 120).Select(day => (new DateOnly(2018, 2, 4).AddDays(-day * 4), 3))];
        ListPlan old = ListPlan.Of(before);
        ListPlan now = ListPlan.Of([(new DateOnly(2018, 2, 5), 3), .. before]);

        Assert.Equal(["2018"], now.Parts.Except(old.Parts).Select(part => part.Period.Suffix));
    }

    private static ListPart Part(ListPlan plan, string suffix) => plan.Parts.Single(part => part.Period.Suffix == suffix);
}
