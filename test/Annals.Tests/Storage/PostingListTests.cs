using Annals.Model;
using Annals.Storage;

namespace Annals.Tests.Storage;

public sealed class PostingListTests
{
    private static readonly Posting[] OldestFirst = [.. Enumerable.Range(0, 60).Select(i => new Posting(729_000 + (i / 2 * 30), i))];

    [Fact]
    public void A_list_read_year_by_year_answers_as_one_that_is_read_already()
    {
        foreach (int day in OldestFirst.Select(posting => posting.Day).Append(0).Append(int.MaxValue - 1))
        {
            PostingList whole = new(OldestFirst.Reverse().ToArray(), 0);
            PostingList part = Read([]);
            Assert.Equal(OldestFirst.Count(posting => posting.Day <= day), whole.CountUpTo(day));
            Assert.Equal(whole.CountUpTo(day), Read([]).CountUpTo(day));
            Assert.Equal(whole.Before(day, 7), part.Before(day, 7));
            Assert.Equal(OldestFirst.Reverse().Where(posting => posting.Day < day).Take(7), part.Before(day, 7).ToArray());
        }
    }

    [Fact]
    public void It_is_read_no_farther_back_than_someone_asks()
    {
        List<int> read = [];
        PostingList list = Read(read);

        list.Before(int.MaxValue - 1, 3);
        Assert.Single(read);
        list.CountUpTo(0);
        Assert.Equal(read.OrderDescending(), read);
        Assert.Equal(OldestFirst.Select(posting => YearOf(posting)).Distinct().Count(), read.Count);
    }

    private static PostingList Read(List<int> read)
    {
        ILookup<int, Posting> years = OldestFirst.ToLookup(YearOf);
        return new PostingList([.. years.Select(year => (year.Key, year.Count())).OrderByDescending(year => year.Key)], year =>
        {
            read.Add(year);
            return FeatureBlob.Write([.. years[year]]);
        });
    }

    private static int YearOf(Posting posting) => DateOnly.FromDayNumber(posting.Day).Year;
}
