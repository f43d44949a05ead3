using Annals.Search;

namespace Annals.Tests.Search;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("storm", "storm", 0)]
    [InlineData("stom", "storm", 1)]
    [InlineData("sotrm", "storm", 1)]
    [InlineData("strom", "stop", 2)]
    [InlineData("", "ab", 2)]
    [InlineData("parliment", "parliament", 1)]
    [InlineData("abc", "xyz", 3)]
    public void Letters_put_in_taken_out_changed_or_swapped_count_once(string one, string other, int distance)
    {
        Assert.Equal(distance, Spelling.Distance(one, other, 5));
        Assert.Equal(distance, Spelling.Distance(other, one, 5));
        Assert.Equal(distance > 1, Spelling.Distance(one, other, 1) > 1);
    }
}
